package devrel.store;

import java.nio.file.Path;

/** The sizes beyond which nothing is read. */
final class Limits {
    static final int YAML = 256 * 1024;
    static final int CSV = 64 * 1024 * 1024;
    static final int PUBLISHED = 16 * 1024 * 1024;
    static final int CELL = 16 * 1024;
    static final int NESTING = 8;

    private Limits() {}

    /** The most bytes that the file of that name may have. */
    static int of(Path file) {
        return file.toString().endsWith(".csv") ? CSV : YAML;
    }

    /** The length of a text in bytes of UTF-8, without making them. */
    static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
