package devrel.store;

import devrel.store.Operation.Touched;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An operation as bytes, with a sum over all of them at the end: what is torn is not read. */
final class OperationText {
    private static final String TITLE = "devrel operation 1";
    private static final String ABSENT = "-";

    private final byte[] bytes;
    private int at;

    private OperationText(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] of(Operation operation) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1024);
        String undoes = operation.undoes() == null ? ABSENT : operation.undoes();
        line(text, TITLE);
        line(text, operation.millis() + "\t" + operation.writer() + "\t" + operation.command() + "\t" + undoes);
        for (Touched file : operation.files()) {
            line(text, "file\t" + file.path() + "\t" + length(file.before()) + "\t" + length(file.after()));
            append(text, file.before());
            append(text, file.after());
        }
        line(text, "end " + Journal.sum(text.toByteArray()));
        return text.toByteArray();
    }

    private static void line(ByteArrayOutputStream text, String line) {
        text.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String length(byte @Nullable [] content) {
        return content == null ? ABSENT : String.valueOf(content.length);
    }

    private static void append(ByteArrayOutputStream text, byte @Nullable [] content) {
        if (content != null) {
            text.writeBytes(content);
        }
    }

    /** The operation that the bytes say; null when they are not what {@link #of} wrote. */
    static @Nullable Operation read(String name, byte[] bytes) {
        int end = bytes.length - 1;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        String last = new String(bytes, end < 0 ? 0 : end, bytes.length - Math.max(0, end), StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(bytes, Math.max(0, end));
        return last.equals("end " + Journal.sum(body) + "\n") ? parse(name, bytes, body) : null;
    }

    /** The sum has told that it is all there; but a later version may write it in another way, and anybody a right sum. */
    private static @Nullable Operation parse(String name, byte[] bytes, byte[] body) {
        try {
            Operation operation = new OperationText(body).parse(name);
            return operation != null && Arrays.equals(of(operation), bytes) ? operation : null;
        } catch (IndexOutOfBoundsException | NumberFormatException somethingElse) {
            return null;
        }
    }

    private @Nullable Operation parse(String name) {
        if (!line().equals(TITLE)) {
            return null;
        }
        String[] head = line().split("\t", -1);
        List<Touched> files = new ArrayList<>();
        while (at < bytes.length) {
            String[] file = line().split("\t", -1);
            byte[] before = content(file[2]);
            files.add(new Touched(file[1], before, content(file[3])));
        }
        String undoes = head[3].equals(ABSENT) ? null : head[3];
        return new Operation(name, Long.parseLong(head[0]), head[1], head[2], undoes, files);
    }

    private String line() {
        int from = at;
        while (bytes[at] != '\n') {
            at++;
        }
        return new String(bytes, from, at++ - from, StandardCharsets.UTF_8);
    }

    private byte @Nullable [] content(String length) {
        if (length.equals(ABSENT)) {
            return null;
        }
        int from = Objects.checkFromIndexSize(at, Integer.parseInt(length), bytes.length);
        at += Integer.parseInt(length);
        return Arrays.copyOfRange(bytes, from, at);
    }
}
