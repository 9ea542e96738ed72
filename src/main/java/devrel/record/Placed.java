package devrel.record;

/**
 * A record and where it was read from: a file, and its line there, 0 when it is the whole file. The place is made when
 * somebody asks: a report reads a hundred thousand records to name the place of a few.
 */
public record Placed<T extends Item>(T item, String file, int line) {
    public Place place() {
        return Place.of(file, line);
    }
}
