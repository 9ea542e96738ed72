package devrel.record;

/** A record and the place it was read from. */
public record Placed<T extends Item>(T item, Place place) {}
