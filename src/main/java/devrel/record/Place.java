package devrel.record;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a file. The file is relative to the data directory's parent as the user named it; line and
 * column are 1-based, and 0 when the finding is about the whole file. {@code field} names the column or key, so that a
 * finding about a record can be placed to the character when it is printed.
 */
public record Place(
        String file, int line, int column, @Nullable String field) implements Comparable<Place> {
    /** A whole file, or what stands for one: an argument, a directory. */
    public static Place of(String file) {
        return new Place(file, 0, 0, null);
    }

    /** A line of a file. */
    public static Place of(String file, int line) {
        return new Place(file, line, 0, null);
    }

    /** A character of a file. */
    public static Place of(String file, int line, int column) {
        return new Place(file, line, column, null);
    }

    /** The same line, at the cell or key of that name. */
    public Place at(String field) {
        return new Place(file, line, column, field);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
    }
}
