package devrel.store;

import devrel.record.Problem;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the bytes of a file before anybody reads their meaning: strict UTF-8, no byte order mark, no control or
 * bidirectional override characters, no carriage returns, no conflict markers, NFC, a line feed at the end.
 */
final class ByteScan {
    private static final int MARKER_LENGTH = 7;
    private static final int FIRST_COMBINING = 0x300;
    private static final byte DELETE = 0x7F;

    private final byte[] bytes;
    private final Findings findings;
    private int at;
    private int line = 1;
    private int lineStart;
    private int carriageReturns;
    private int returnsAlone;
    private int firstReturnLine;
    private int firstReturnColumn;
    private boolean mayDecompose;

    private ByteScan(byte[] bytes, Findings findings) {
        this.bytes = bytes;
        this.findings = findings;
    }

    /** The text of the bytes, or null when something was found. */
    static @Nullable String text(byte[] bytes, Findings findings) {
        return isText(bytes, findings) ? new String(bytes, StandardCharsets.UTF_8) : null;
    }

    /** Whether the bytes are a text as it has to be; if not, what is wrong is added to the findings. */
    static boolean isText(byte[] bytes, Findings findings) {
        int before = findings.count();
        ByteScan scan = new ByteScan(bytes, findings);
        if (bytes.length == 0) {
            findings.add(Problem.EMPTY_FILE, 1, 1);
        } else if (scan.isDecodable()) {
            scan.finish();
        }
        return findings.count() == before;
    }

    private boolean isDecodable() {
        lookForMarker();
        while (skipPlain() && !findings.areEnough()) {
            byte b = bytes[at];
            if (b >= 0) {
                control(b);
                at++;
            } else if (!multibyte(b)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Goes to the next byte that is no ASCII character to be read; false at the end. Short commands end before loops over
     * bytes are compiled: here and in the other scanners they touch nothing but locals.
     */
    private boolean skipPlain() {
        byte[] all = bytes;
        int next = at;
        while (next < all.length && all[next] >= ' ' && all[next] != DELETE) {
            next++;
        }
        at = next;
        return next < all.length;
    }

    /** Counts the characters of the line so far only when somebody asks. */
    private int column() {
        return Utf8.characters(bytes, lineStart, at) + 1;
    }

    private void control(byte b) {
        if (b == '\n') {
            line++;
            lineStart = at + 1;
            lookForMarker();
        } else if (b == '\r') {
            carriageReturn();
        } else if (b != '\t') {
            refuseControl(b);
        }
    }

    private void carriageReturn() {
        if (carriageReturns++ == 0) {
            firstReturnLine = line;
            firstReturnColumn = column();
        }
        if (at + 1 == bytes.length || bytes[at + 1] != '\n') {
            returnsAlone++;
        }
    }

    private void refuseControl(int codePoint) {
        findings.add(Problem.CONTROL_CHARACTER, line, column(), "character", name(codePoint));
    }

    /** One character of several bytes; false, after a finding, when the bytes are no UTF-8. */
    private boolean multibyte(byte first) {
        int length = first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
        int codePoint = first & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = at + i < bytes.length ? bytes[at + i] : 0;
            if ((next & 0xC0) != 0x80) {
                return refuse(first);
            }
            codePoint = (codePoint << 6) | (next & 0x3F);
        }
        if (!isWellFormed(first, codePoint, length)) {
            return refuse(first);
        }
        character(codePoint);
        at += length;
        return true;
    }

    private static boolean isWellFormed(byte first, int codePoint, int length) {
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        boolean isLead = first >= (byte) 0xC2 && first <= (byte) 0xF4;
        boolean isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return isLead && codePoint >= least && codePoint <= 0x10FFFF && !isSurrogate;
    }

    private boolean refuse(byte bad) {
        String name = "0x" + hex(bad & 0xFF, 2);
        findings.add(Problem.NOT_UTF8, line, column(), "byte", name, "charset", Charsets.likely(bytes));
        return false;
    }

    private void character(int codePoint) {
        mayDecompose |= codePoint >= FIRST_COMBINING;
        if (codePoint == 0xFEFF && at == 0) {
            findings.add(Problem.BYTE_ORDER_MARK, line, column());
        } else if (isControl(codePoint)) {
            refuseControl(codePoint);
        } else if (isBidiControl(codePoint)) {
            findings.add(Problem.BIDI_CONTROL, line, column(), "character", name(codePoint));
        }
    }

    /** Control characters, and those that Unicode keeps from all texts, which YAML refuses too. */
    static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint) || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** Embeddings, overrides and isolates, which make a text read otherwise than it stands. */
    static boolean isBidiControl(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private void lookForMarker() {
        if (lineStart + MARKER_LENGTH > bytes.length) {
            return;
        }
        byte first = bytes[lineStart];
        if (first != '<' && first != '=' && first != '>' && first != '|') {
            return;
        }
        for (int i = 1; i < MARKER_LENGTH; i++) {
            if (bytes[lineStart + i] != first) {
                return;
            }
        }
        String marker = String.valueOf((char) first).repeat(MARKER_LENGTH);
        findings.add(Problem.CONFLICT_MARKER, line, 1, "marker", marker);
    }

    private void finish() {
        if (carriageReturns > 0) {
            String count = String.valueOf(carriageReturns);
            String alone = returnsAlone == 0 ? "" : String.valueOf(returnsAlone);
            findings.add(Problem.CARRIAGE_RETURN, firstReturnLine, firstReturnColumn, "count", count, "alone", alone);
        }
        if (mayDecompose) {
            findDecomposed();
        }
        byte last = bytes[bytes.length - 1];
        if (last != '\n' && last != '\r') {
            findings.add(Problem.NO_FINAL_NEWLINE, line, column());
        }
    }

    /** Line by line: the text of a whole file may need four times the memory of its bytes. */
    private void findDecomposed() {
        int number = 0;
        int end;
        for (int start = 0; start < bytes.length && !findings.areEnough(); start = end + 1) {
            end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String each = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            number++;
            if (!Normalizer.isNormalized(each, Normalizer.Form.NFC)) {
                findings.add(Problem.NOT_NFC, number, each.codePointCount(0, composedLength(each)) + 1);
            }
        }
    }

    /** How far the text is the same as its composed form. */
    private static int composedLength(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int same = 0;
        while (same < Math.min(composed.length(), text.length()) && text.charAt(same) == composed.charAt(same)) {
            same++;
        }
        return same;
    }

    static String name(int codePoint) {
        return "U+" + hex(codePoint, 4);
    }

    private static String hex(int number, int digits) {
        String hex = Integer.toHexString(number).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }
}
