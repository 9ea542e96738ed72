package devrel.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML document and the place where it stands. Every scalar is text, whatever its style. */
sealed interface YamlNode {
    /** Where it begins and where it ends, 1-based; the end column is the one behind its last character. */
    record Span(int line, int column, int endLine, int endColumn) {}

    Span span();

    /** A text; {@code block} when it is written over lines behind a {@code |} or {@code >}. */
    record Scalar(String text, boolean block, Span span) implements YamlNode {}

    /** A list. */
    record Sequence(List<YamlNode> items, Span span) implements YamlNode {}

    /** A map, in the order of the file; {@code flow} when it is written in braces. */
    record Mapping(List<Entry> entries, boolean flow, Span span) implements YamlNode {
        @Nullable
        YamlNode get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, YamlNode value) {}

    /** Whether there is nothing: {@code key:} with no value behind it, or an empty text. */
    default boolean isBlank() {
        return this instanceof Scalar scalar && scalar.text().isEmpty();
    }
}
