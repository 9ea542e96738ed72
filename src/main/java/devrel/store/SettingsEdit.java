package devrel.store;

import devrel.record.Settings.Label;
import devrel.record.Vocabulary;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds codes to the text of the settings, in the form in which their map is written, and leaves all else as it is. */
final class SettingsEdit {
    private static final String INDENT = "  ";

    private SettingsEdit() {}

    /** The text with the codes added to their vocabularies; it must be one that a reader has accepted. */
    static String declare(String text, Map<String, Map<String, Label>> codes) {
        String declared = text;
        for (Map.Entry<String, Map<String, Label>> vocabulary : codes.entrySet()) {
            List<String> path = Vocabulary.DECLARED.contains(vocabulary.getKey())
                    ? List.of(vocabulary.getKey())
                    : List.of("vocabularies", vocabulary.getKey());
            for (Map.Entry<String, Label> code : vocabulary.getValue().entrySet()) {
                declared = insert(declared, path, code.getKey(), SettingsWriter.label(code.getValue()));
            }
        }
        return declared;
    }

    /** Goes down the path as far as the text has it, and writes the rest there. */
    private static String insert(String text, List<String> path, String code, String label) {
        Mapping root = Objects.requireNonNull(Yaml.parse(text, new Findings("")));
        Mapping mapping = root;
        Entry holder = null;
        int depth = 0;
        while (depth < path.size()) {
            Entry next = entry(mapping, path.get(depth));
            if (next == null) {
                break;
            }
            holder = next;
            depth++;
            if (!(next.value() instanceof Mapping inner)) {
                List<String> rest = path.subList(depth, path.size());
                return mapping.flow()
                        ? inPlace(text, next, rest, code + ": " + label)
                        : under(text, next, rest, code + ": " + label);
            }
            mapping = inner;
        }
        if (entry(mapping, code) != null && depth == path.size()) {
            return text;
        }
        List<String> rest = path.subList(depth, path.size());
        return mapping.flow()
                ? flow(text, mapping, rest, code + ": " + label)
                : block(text, mapping, holder, rest, code + ": " + label);
    }

    private static @Nullable Entry entry(Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Before the closing brace of a map that is written on one line. */
    private static String flow(String text, Mapping mapping, List<String> rest, String written) {
        String comma = mapping.entries().isEmpty() ? "" : ", ";
        Span span = mapping.span();
        int brace = position(text, span.endLine(), span.endColumn() - 1);
        return text.substring(0, brace) + comma + nested(rest, written) + text.substring(brace);
    }

    private static String nested(List<String> rest, String written) {
        StringBuilder nested = new StringBuilder();
        rest.forEach(key -> nested.append(key).append(": {"));
        return nested.append(written).append("}".repeat(rest.size())).toString();
    }

    /** Behind a key in braces that has no value yet. */
    private static String inPlace(String text, Entry key, List<String> rest, String written) {
        String bare = bare(text, key);
        Span span = key.key().span();
        int at = position(bare, span.endLine(), span.endColumn());
        int colon = bare.startsWith(":", at) ? 1 : 0;
        return bare.substring(0, at) + ": {" + nested(rest, written) + "}" + bare.substring(at + colon);
    }

    /** The text without the value of the key, which is an empty text: in quotes, or a block without lines. */
    private static String bare(String text, Entry key) {
        Span span = key.value().span();
        int from = position(text, span.line(), span.column());
        int to = position(text, span.endLine(), span.endColumn());
        if (key.value() instanceof YamlNode.Scalar scalar && scalar.block()) {
            to = from;
            while (!Character.isWhitespace(text.charAt(to))) {
                to++;
            }
        }
        return text.substring(0, from) + text.substring(to);
    }

    /** Behind the last entry of a map that is written line by line, indented as its entries are. */
    private static String block(
            String text, Mapping mapping, @Nullable Entry holder, List<String> rest, String written) {
        List<Entry> entries = mapping.entries();
        Entry last = entries.get(entries.size() - 1);
        int indent = holder == null ? 0 : entries.get(0).key().span().column() - 1;
        return after(text, lastLine(last), lines(indent, rest, written));
    }

    private static int lastLine(Entry entry) {
        return Math.max(entry.key().span().line(), lastLine(entry.value()));
    }

    /** The last line that holds something of the value; that of a block is where its last piece ends. */
    private static int lastLine(YamlNode value) {
        if (value instanceof Mapping mapping
                && !mapping.flow()
                && !mapping.entries().isEmpty()) {
            return lastLine(mapping.entries().get(mapping.entries().size() - 1));
        }
        int line = end(value.span());
        if (value instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                line = Math.max(line, lastLine(item));
            }
        }
        return line;
    }

    /** A block ends where the next thing begins. */
    private static int end(Span span) {
        return span.endColumn() == 1 && span.endLine() > span.line() ? span.endLine() - 1 : span.endLine();
    }

    /** Below a key that has no value yet. */
    private static String under(String text, Entry key, List<String> rest, String written) {
        Span span = key.key().span();
        return after(bare(text, key), span.line(), lines(span.column() - 1 + INDENT.length(), rest, written));
    }

    private static List<String> lines(int indent, List<String> rest, String written) {
        List<String> lines = new ArrayList<>();
        String margin = " ".repeat(indent);
        for (String key : rest) {
            lines.add(margin + key + ":");
            margin += INDENT;
        }
        lines.add(margin + written);
        return lines;
    }

    private static String after(String text, int line, List<String> lines) {
        int at = Math.min(text.length(), start(text, line + 1));
        return text.substring(0, at) + String.join("\n", lines) + "\n" + text.substring(at);
    }

    private static int position(String text, int line, int column) {
        return text.offsetByCodePoints(start(text, line), column - 1);
    }

    /** Where the line begins; the end of the text for the line behind the last. */
    private static int start(String text, int line) {
        int at = 0;
        for (int i = 1; i < line && at < text.length(); i++) {
            int next = text.indexOf('\n', at);
            at = next < 0 ? text.length() : next + 1;
        }
        return at;
    }
}
