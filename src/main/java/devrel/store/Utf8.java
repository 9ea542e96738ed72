package devrel.store;

/** Counts the characters of bytes that are UTF-8 for sure. */
final class Utf8 {
    private Utf8() {}

    /** How many characters begin between the positions. */
    static int characters(byte[] bytes, int from, int to) {
        int characters = 0;
        for (int i = from; i < to; i++) {
            characters += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return characters;
    }
}
