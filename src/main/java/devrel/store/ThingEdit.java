package devrel.store;

import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Scalar;
import devrel.store.YamlNode.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the changed keys of a thing into its YAML, and leaves every other line as a person wrote it. */
final class ThingEdit<T extends Item> {
    /** A key's own lines, and the comments and blank lines that follow them and are nobody's. */
    private static final class Segment {
        private final String key;
        private List<String> own;
        private List<String> loose = new ArrayList<>();
        private String remark = "";

        Segment(String key, List<String> own) {
            this.key = key;
            this.own = own;
        }
    }

    private final Kind<T> kind;
    private final List<Segment> segments = new ArrayList<>();

    /** The text must be one that a reader has accepted. */
    ThingEdit(Kind<T> kind, String text) {
        this.kind = kind;
        List<Entry> entries =
                Objects.requireNonNull(Yaml.parse(text, new Findings(""))).entries();
        List<String> lines = text.lines().toList();
        int first = entries.get(0).key().span().line() - 1;
        segments.add(new Segment("", lines.subList(0, first)));
        for (int i = 0; i < entries.size(); i++) {
            int start = entries.get(i).key().span().line() - 1;
            int end = i + 1 < entries.size() ? entries.get(i + 1).key().span().line() - 1 : lines.size();
            segments.add(segment(entries.get(i), lines.subList(start, end)));
        }
    }

    private static Segment segment(Entry entry, List<String> lines) {
        boolean isBlock = entry.value() instanceof Scalar scalar && scalar.block();
        int end = lines.size();
        while (end > 1 && isLoose(lines.get(end - 1), isBlock)) {
            end--;
        }
        Segment segment = new Segment(entry.key().text(), lines.subList(0, end));
        segment.loose = new ArrayList<>(lines.subList(end, lines.size()));
        segment.remark = end == 1 ? remark(entry, lines.get(0)) : "";
        return segment;
    }

    /** Blank lines at the end of a block text may be part of it. */
    private static boolean isLoose(String line, boolean isBlock) {
        return line.startsWith("#") || (line.isBlank() && !isBlock);
    }

    /** The comment at the end of a line, with the space before it; empty when there is none. */
    private static String remark(Entry entry, String line) {
        Span value = entry.value().span();
        Span end = entry.value().isBlank() ? entry.key().span() : value;
        if (end.endLine() != entry.key().span().line()) {
            return "";
        }
        String rest = line.substring(line.offsetByCodePoints(0, end.endColumn() - 1));
        String behind = rest.startsWith(":") ? rest.substring(1) : rest;
        return behind.strip().startsWith("#") ? behind.stripTrailing() : "";
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
        for (Segment segment : segments) {
            append(text, segment.own);
            append(text, segment.loose);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }

    private void write(int index, List<String> written) {
        Segment segment = find(kind.columns().get(index));
        if (segment == null) {
            insert(index, written);
        } else if (written.size() == 1) {
            segment.own = List.of(written.get(0) + segment.remark);
        } else {
            segment.own = written;
        }
    }

    private @Nullable Segment find(Column column) {
        for (Segment segment : segments) {
            if (segment.key.equals(column.name())) {
                return segment;
            }
        }
        return null;
    }

    /** Behind the nearest key that comes before it in canonical order, and before the comments of the one after. */
    private void insert(int index, List<String> written) {
        Segment before = segments.get(0);
        for (int i = index - 1; i >= 0 && before == segments.get(0); i--) {
            Segment candidate = find(kind.columns().get(i));
            before = candidate == null || candidate.own.isEmpty() ? before : candidate;
        }
        Segment segment = new Segment(kind.columns().get(index).name(), written);
        if (before != segments.get(0)) {
            segment.loose = before.loose;
            before.loose = new ArrayList<>();
        }
        segments.add(segments.indexOf(before) + 1, segment);
    }
}
