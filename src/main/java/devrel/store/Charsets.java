package devrel.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** In which encoding a file was written that is not UTF-8. */
final class Charsets {
    private static final String SPREADSHEETS = "WINDOWS-1252";

    private Charsets() {}

    /**
     * UTF-16 where its mark says so, else the code page of spreadsheets in the Americas; empty where a conversion would
     * spoil letters that are UTF-8 already, or where the bytes are in neither.
     */
    static String likely(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] ^ bytes[1]) & 0xFF) == 0x01 && (bytes[0] == -1 || bytes[1] == -1)) {
            return "UTF-16";
        }
        return holdsLetters(bytes) || !isReadable(bytes) ? "" : SPREADSHEETS;
    }

    private static boolean isReadable(byte[] bytes) {
        try {
            Charset.forName(SPREADSHEETS).newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException foreign) {
            return false;
        }
    }

    /** Whether letters of two bytes or the beginning of longer characters stand somewhere. */
    private static boolean holdsLetters(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead >= 0xC2 && lead <= 0xF4 && (bytes[i + 1] & 0xC0) == 0x80) {
                return true;
            }
        }
        return false;
    }
}
