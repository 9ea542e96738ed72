package devrel.store;

import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.store.YamlNode.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the changed keys of a thing into its YAML, and leaves every other line as a person wrote it. */
final class ThingEdit<T extends Item> {
    private final Kind<T> kind;
    private final List<YamlSegment> segments;

    /** The text must be one that a reader has accepted. */
    ThingEdit(Kind<T> kind, String text) {
        this.kind = kind;
        List<Entry> entries =
                Objects.requireNonNull(Yaml.parse(text, new Findings(""))).entries();
        List<String> lines = text.lines().toList();
        segments = YamlSegment.of(lines, entries, 0, lines.size());
    }

    /** The text after the change of the record from one state to the other. */
    String text(T before, T after) {
        @Nullable Object[] old = kind.values(before);
        @Nullable Object[] now = kind.values(after);
        for (int i = 0; i < now.length; i++) {
            List<String> written = ThingWriter.lines(kind.columns().get(i), now[i]);
            if (!ThingWriter.lines(kind.columns().get(i), old[i]).equals(written)) {
                write(i, written);
            }
        }
        StringBuilder text = new StringBuilder();
        for (YamlSegment segment : segments) {
            append(text, segment.own());
            append(text, segment.loose());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }

    private void write(int index, List<String> written) {
        YamlSegment segment = find(kind.columns().get(index));
        if (segment == null) {
            insert(index, written);
        } else {
            segment.write(written);
        }
    }

    private @Nullable YamlSegment find(Column column) {
        for (YamlSegment segment : segments) {
            if (segment.key().equals(column.name())) {
                return segment;
            }
        }
        return null;
    }

    /** Behind the nearest key that comes before it in canonical order, and before the comments of the one after. */
    private void insert(int index, List<String> written) {
        YamlSegment before = segments.get(0);
        for (int i = index - 1; i >= 0 && before == segments.get(0); i--) {
            YamlSegment candidate = find(kind.columns().get(i));
            before = candidate == null || candidate.own().isEmpty() ? before : candidate;
        }
        YamlSegment segment = YamlSegment.fresh(kind.columns().get(index).name(), written);
        if (before != segments.get(0)) {
            segment.leave(before.loose());
            before.leave(new ArrayList<>());
        }
        segments.add(segments.indexOf(before) + 1, segment);
    }
}
