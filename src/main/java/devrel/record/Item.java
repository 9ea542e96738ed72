package devrel.record;

/** Anything the store keeps: a {@link Thing} or a {@link Happening}. Its record components are its columns or keys. */
public interface Item {
    /** The id, unique in the whole store. */
    String id();
}
