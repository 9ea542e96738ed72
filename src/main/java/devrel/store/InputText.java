package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Texts that the user hands over in a file or on standard input: strict UTF-8, at most 64 MiB. */
public final class InputText {
    private static final int LIMIT = 64 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private InputText() {}

    /** The file's text; a byte order mark and the final line break are not part of it. */
    public static String read(Path file) {
        return text(bytes(file), file.toString());
    }

    /** The file's bytes. */
    public static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in, file.toString());
        } catch (NoSuchFileException missing) {
            throw Refusal.of(Problem.NOT_FOUND, Place.of(file.toString()), "file", file.toString());
        } catch (IOException unreadable) {
            throw cannotRead(file.toString(), unreadable);
        }
    }

    /** All that comes from the stream, in the same way. */
    public static String read(InputStream in) {
        try {
            return text(bytes(in, "-"), "-");
        } catch (IOException unreadable) {
            throw cannotRead("-", unreadable);
        }
    }

    private static Refusal cannotRead(String file, IOException reason) {
        return Refusal.of(Problem.CANNOT_READ, Place.of(file), "file", file, "reason", Reason.of(reason));
    }

    private static byte[] bytes(InputStream in, String file) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            String more = bytes.length + "+";
            throw Refusal.of(Problem.FILE_TOO_LARGE, Place.of(file), "bytes", more, "max", String.valueOf(LIMIT));
        }
        return bytes;
    }

    private static String text(byte[] bytes, String file) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            int start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
            int end = text.length() - (text.endsWith("\r\n") ? 2 : text.endsWith("\n") ? 1 : 0);
            return text.substring(start, Math.max(start, end));
        } catch (CharacterCodingException notUtf8) {
            String bad = Integer.toHexString(bytes[buffer.position()] & 0xFF).toUpperCase(Locale.ROOT);
            throw Refusal.of(Problem.NOT_UTF8, Place.of(file), "byte", "0x" + bad, "charset", Charsets.likely(bytes));
        }
    }
}
