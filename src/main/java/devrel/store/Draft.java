package devrel.store;

import devrel.record.Changes;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file on its way from what is on disk now to what it shall be. */
interface Draft<T extends Item> {
    Kind<T> kind();

    /** The records that the file holds on disk. */
    List<Placed<T>> before();

    /** Whether the file holds a record of that id now, changes so far included. */
    boolean holds(String id);

    /** The record as the file holds it now, changes so far included, or null. */
    @Nullable
    T find(String id);

    /** Adds the record or puts it in place of the one with its id; for a removal takes it out. */
    void apply(Changes.Verb verb, T item);

    Landing.Target target();
}
