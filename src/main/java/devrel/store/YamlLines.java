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

/**
 * Reads YAML that is written line by line as devrel writes it, comments included, without loading the library that reads
 * all of it. Gives up at the first line that could mean anything else; it never judges, so that every refusal has one
 * source.
 */
final class YamlLines {
    private final String text;
    private final YamlInline inline;
    private int line;
    private int lineStart;
    private int nextLine;
    private int indent;

    private YamlLines(String text) {
        this.text = text;
        this.inline = new YamlInline(text);
    }

    /** The document's map, or null when this is not the form that devrel writes. */
    static @Nullable Mapping parse(String text) {
        YamlLines lines = new YamlLines(text);
        lines.advance();
        Mapping root = lines.indent == 0 ? lines.mapping(0, 1) : null;
        return root == null || lines.hasLine() ? null : root;
    }

    private boolean hasLine() {
        return indent >= 0;
    }

    /** Goes to the next line that is neither blank nor a comment; the indentation is -1 behind the last one. */
    private void advance() {
        while (nextLine < text.length()) {
            lineStart = nextLine;
            line++;
            int at = lineStart;
            while (text.charAt(at) == ' ') {
                at++;
            }
            nextLine = text.indexOf('\n', at) + 1;
            if (text.charAt(at) != '\n' && text.charAt(at) != '#') {
                indent = at - lineStart;
                inline.enter(line, lineStart, at);
                return;
            }
        }
        indent = -1;
    }

    private @Nullable Mapping mapping(int own, int depth) {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Span start = inline.here();
        while (indent == own) {
            Scalar key = inline.key();
            if (key == null || !keys.add(key.text()) || depth > Limits.NESTING) {
                return null;
            }
            YamlNode value = inline.isAtEnd() ? nested(own, depth) : onLine(own, depth);
            if (value == null) {
                return null;
            }
            entries.add(new Entry(key, value));
        }
        return indent > own ? null : new Mapping(entries, false, start);
    }

    /** What stands on the deeper lines that follow; an empty text when there are none. */
    private @Nullable YamlNode nested(int own, int depth) {
        Scalar nothing = new Scalar("", false, inline.here());
        advance();
        if (indent <= own) {
            return nothing;
        }
        return text.charAt(lineStart + indent) == '-' ? sequence(indent, depth + 1) : mapping(indent, depth + 1);
    }

    private @Nullable YamlNode onLine(int own, int depth) {
        YamlNode value = inline.value(depth);
        if (value == null || !inline.isAtEnd()) {
            return null;
        }
        advance();
        return indent > own ? null : value;
    }

    private @Nullable Sequence sequence(int own, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Span start = inline.here();
        while (indent == own) {
            YamlNode item = depth <= Limits.NESTING && inline.dash() ? onLine(own, depth) : null;
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return indent > own ? null : new Sequence(items, start);
    }
}
