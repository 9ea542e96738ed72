package devrel.store;

import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Scalar;
import devrel.store.YamlNode.Sequence;
import devrel.store.YamlNode.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands on one line of YAML: a key, a word, a text in double quotes, a list or a map in flow form. */
final class YamlInline {
    private static final int LAST_PLAIN_CHARACTER = 0xD7FF;

    private final String text;
    private int line;
    private int lineStart;
    private int at;

    YamlInline(String text) {
        this.text = text;
    }

    /** Goes to that position of that line. */
    void enter(int number, int start, int position) {
        line = number;
        lineStart = start;
        at = position;
    }

    Span here() {
        return span(at);
    }

    private Span span(int from) {
        return new Span(line, column(from), line, column(at));
    }

    private int column(int position) {
        return text.codePointCount(lineStart, position) + 1;
    }

    /** Whether nothing but a comment follows on the line. */
    boolean isAtEnd() {
        int next = at;
        while (text.charAt(next) == ' ') {
            next++;
        }
        return text.charAt(next) == '\n' || (text.charAt(next) == '#' && next > at);
    }

    /** A key of letters, digits, {@code _}, {@code -} and the colon behind it; null when there is none. */
    @Nullable
    Scalar key() {
        int start = at;
        while (isKeyCharacter(text.charAt(at)) && (at > start || text.charAt(at) != '-')) {
            at++;
        }
        Scalar key = new Scalar(text.substring(start, at), false, span(start));
        char next = text.charAt(at + (text.charAt(at) == ':' ? 1 : 0));
        if (at == start || text.charAt(at) != ':' || (next != ' ' && next != '\n')) {
            return null;
        }
        at++;
        return key;
    }

    private static boolean isKeyCharacter(char c) {
        return isWordCharacter(c) || c == '_' || c == '-';
    }

    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Steps over the hyphen of a list's item; false when there is none. */
    boolean dash() {
        boolean isDash = text.charAt(at) == '-' && text.charAt(at + 1) == ' ';
        at += isDash ? 1 : 0;
        return isDash;
    }

    /** The value behind a key or a hyphen; null when it is not of these forms. */
    @Nullable
    YamlNode value(int depth) {
        skipSpaces();
        return switch (text.charAt(at)) {
            case '"' -> quoted();
            case '[' -> list(depth + 1);
            case '{' -> map(depth + 1);
            default -> plain(false);
        };
    }

    private void skipSpaces() {
        while (text.charAt(at) == ' ') {
            at++;
        }
    }

    private @Nullable Scalar plain(boolean inFlow) {
        int start = at;
        if (!isWordCharacter(text.charAt(at)) && !isForeignLetter(text.charAt(at))) {
            return null;
        }
        int end = at;
        for (char c = text.charAt(at); isPlain(c); c = text.charAt(at)) {
            at++;
            end = c == ' ' ? end : at;
        }
        at = end;
        Scalar scalar = new Scalar(text.substring(start, end), false, span(start));
        return inFlow || isAtEnd() ? scalar : null;
    }

    private boolean isPlain(char c) {
        if (isWordCharacter(c)) {
            return true;
        }
        if (c == ':') {
            char next = text.charAt(at + 1);
            return isWordCharacter(next) || next == '/';
        }
        return " _.@/+-".indexOf(c) >= 0 || isForeignLetter(c);
    }

    private static boolean isForeignLetter(char c) {
        return c > 0xA0 && c <= LAST_PLAIN_CHARACTER && Character.isLetter(c);
    }

    private @Nullable Scalar quoted() {
        int start = at;
        StringBuilder unquoted = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            if (!character(unquoted)) {
                return null;
            }
        }
        at++;
        return new Scalar(unquoted.toString(), false, span(start));
    }

    private boolean character(StringBuilder unquoted) {
        char c = text.charAt(at);
        if (c == '\\') {
            return escape(unquoted);
        }
        boolean isRare = c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029 || c >= 0xFEFF;
        unquoted.append(c);
        at++;
        return !isRare;
    }

    private boolean escape(StringBuilder unquoted) {
        int meaning = "\"\\nt".indexOf(text.charAt(at + 1));
        if (meaning >= 0) {
            unquoted.append("\"\\\n\t".charAt(meaning));
            at += 2;
        }
        return meaning >= 0;
    }

    private @Nullable Sequence list(int depth) {
        int start = at++;
        List<YamlNode> items = new ArrayList<>();
        while (depth <= Limits.NESTING && goesOn(']', items.isEmpty())) {
            YamlNode item = inFlow(depth);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return closes(']') ? new Sequence(items, span(start)) : null;
    }

    private @Nullable Mapping map(int depth) {
        int start = at++;
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (depth <= Limits.NESTING && goesOn('}', entries.isEmpty())) {
            Scalar key = key();
            YamlNode value = key == null || !keys.add(key.text()) ? null : inFlow(depth);
            if (key == null || value == null) {
                return null;
            }
            entries.add(new Entry(key, value));
        }
        return closes('}') ? new Mapping(entries, true, span(start)) : null;
    }

    /** Whether another entry follows: at once in an empty collection, behind a comma in any other. */
    private boolean goesOn(char end, boolean isFirst) {
        skipSpaces();
        if (text.charAt(at) == end || (!isFirst && text.charAt(at) != ',')) {
            return false;
        }
        at += isFirst ? 0 : 1;
        skipSpaces();
        return true;
    }

    private boolean closes(char end) {
        boolean closes = text.charAt(at) == end;
        at += closes ? 1 : 0;
        return closes;
    }

    private @Nullable YamlNode inFlow(int depth) {
        skipSpaces();
        return switch (text.charAt(at)) {
            case '"' -> quoted();
            case '[' -> list(depth + 1);
            case '{' -> map(depth + 1);
            default -> plain(true);
        };
    }
}
