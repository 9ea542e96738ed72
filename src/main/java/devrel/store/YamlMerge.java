package devrel.store;

import devrel.record.Column;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Scalar;
import devrel.store.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges three versions of a YAML file key by key, comments and all; a conflict stays with its key. */
final class YamlMerge {
    private static final List<String> SETS = List.of("holidays");

    /** One version of a map: its keys with their lines, and the text that they are part of. */
    private record Version(String text, List<String> lines, List<YamlSegment> segments) {
        @Nullable
        YamlSegment find(String key) {
            for (YamlSegment segment : segments) {
                if (segment.key().equals(key)) {
                    return segment;
                }
            }
            return null;
        }

        List<String> keys() {
            List<String> keys = new ArrayList<>();
            for (YamlSegment segment : segments.subList(1, segments.size())) {
                keys.add(segment.key());
            }
            return keys;
        }

        /** The map that the key holds, as a version of its own. */
        Version inside(YamlSegment segment) {
            int from = segment.from() + 1;
            List<Entry> entries = ((Mapping) Objects.requireNonNull(segment.value())).entries();
            int to = segment.from() + segment.own().size();
            return new Version(text, lines, YamlSegment.of(lines, entries, from, to));
        }
    }

    private final List<Column> columns;
    private final List<String> canonical = new ArrayList<>();
    private final List<String> clashes = new ArrayList<>();

    /** The columns of a thing's kind; none for the settings, whose keys have an order of their own. */
    YamlMerge(List<Column> columns, List<String> order) {
        this.columns = columns;
        this.canonical.addAll(order);
    }

    /** The keys in conflict, with those above them: {@code vocabularies.sources}. */
    List<String> clashes() {
        return clashes;
    }

    /** The merged text; the versions are read already, and an empty base is none. */
    String merge(String base, String ours, String theirs) {
        StringBuilder text = new StringBuilder();
        Version before = version(base);
        merge("", before, version(ours), version(theirs), canonical, text);
        return text.toString();
    }

    private static Version version(String text) {
        List<String> lines = text.lines().toList();
        Mapping mapping = text.isEmpty() ? null : Objects.requireNonNull(Yaml.parse(text, new Findings("")));
        return new Version(
                text, lines, YamlSegment.of(lines, mapping == null ? List.of() : mapping.entries(), 0, lines.size()));
    }

    private void merge(
            String path, Version base, Version ours, Version theirs, List<String> order, StringBuilder text) {
        append(text, loose(head(base), head(ours), head(theirs)));
        for (String key : Sides.order(base.keys(), ours.keys(), theirs.keys(), order)) {
            merge(path + key, new Three(base, ours, theirs, key), text);
        }
    }

    private static List<String> head(Version version) {
        return version.segments().get(0).own();
    }

    private static void append(StringBuilder text, List<String> lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }

    /** One key in the three versions of its map. */
    private record Three(Version before, Version our, Version their, String key) {
        @Nullable
        YamlSegment base() {
            return before.find(key);
        }

        @Nullable
        YamlSegment ours() {
            return our.find(key);
        }

        @Nullable
        YamlSegment theirs() {
            return their.find(key);
        }
    }

    private void merge(String path, Three three, StringBuilder text) {
        YamlSegment base = three.base();
        YamlSegment ours = three.ours();
        YamlSegment theirs = three.theirs();
        if (ours != null && theirs != null) {
            both(path, three, base, ours, theirs, text);
            append(text, loose(base == null ? List.of() : base.loose(), ours.loose(), theirs.loose()));
            return;
        }
        YamlSegment only = Objects.requireNonNull(ours == null ? theirs : ours);
        if (base == null) {
            append(text, only.own());
            append(text, only.loose());
        } else if (!same(base.value(), only.value())) {
            conflict(path, ours == null ? List.of() : ours.own(), theirs == null ? List.of() : theirs.own(), text);
            append(text, only.loose());
        }
    }

    private void both(
            String path,
            Three three,
            @Nullable YamlSegment base,
            YamlSegment ours,
            YamlSegment theirs,
            StringBuilder text) {
        List<String> before = base == null ? List.of() : base.own();
        if (Sides.agree(before, ours.own(), theirs.own())) {
            append(text, Objects.requireNonNull(Sides.decided(before, ours.own(), theirs.own())));
            return;
        }
        if (isBlock(ours.value()) && isBlock(theirs.value()) && (base == null || isBlock(base.value()))) {
            append(text, List.of(first(ours.own().get(0), theirs.own().get(0))));
            Version nothing = version("");
            Version inner = base == null ? nothing : three.before().inside(base);
            merge(path + ".", inner, three.our().inside(ours), three.their().inside(theirs), List.of(), text);
            return;
        }
        List<String> merged = value(three, base, ours, theirs);
        if (merged == null) {
            conflict(path, ours.own(), theirs.own(), text);
        } else {
            append(text, merged);
        }
    }

    private static boolean isBlock(@Nullable YamlNode value) {
        return value instanceof Mapping mapping && !mapping.flow();
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void conflict(String path, List<String> ours, List<String> theirs, StringBuilder text) {
        Clash.write(text, path, ours, theirs);
        clashes.add(path);
    }

    /** The lines of a key of which both sides changed something; null when they cannot both have their way. */
    private @Nullable List<String> value(
            Three three, @Nullable YamlSegment base, YamlSegment ours, YamlSegment theirs) {
        String before = base == null ? "" : base.remark();
        if (!Sides.agree(before, ours.remark(), theirs.remark())) {
            return null;
        }
        String remark = Objects.requireNonNull(Sides.decided(before, ours.remark(), theirs.remark()));
        YamlNode old = base == null ? null : base.value();
        if (base != null && same(old, ours.value())) {
            return with(remark, theirs, ours.own().size() == 1);
        }
        if (base != null && same(old, theirs.value())) {
            return with(remark, ours, theirs.own().size() == 1);
        }
        if (same(ours.value(), theirs.value())) {
            return with(remark, ours, ours.own().size() == 1 && theirs.own().size() == 1);
        }
        String inner = together(three.key(), old, ours.value(), theirs.value(), three);
        return inner == null ? null : lines(inner, remark);
    }

    private static List<String> lines(String text, String remark) {
        List<String> lines = text.lines().toList();
        return lines.size() == 1 ? List.of(lines.get(0) + remark) : lines;
    }

    /** The lines of the side that changed the value, with the merged remark; null when a comment between them would go. */
    private static @Nullable List<String> with(String remark, YamlSegment changed, boolean otherIsPlain) {
        if (changed.own().size() > 1) {
            return otherIsPlain ? changed.own() : null;
        }
        String line = changed.own().get(0);
        return otherIsPlain ? List.of(line.substring(0, line.length() - changed.remark().length()) + remark) : null;
    }

    private @Nullable String together(
            String key, @Nullable YamlNode base, @Nullable YamlNode ours, @Nullable YamlNode theirs, Three three) {
        if (isList(base) && ours instanceof Sequence our && theirs instanceof Sequence their) {
            return list(key, texts(base), texts(our), texts(their));
        }
        if (isFlow(base) && isFlow(ours) && isFlow(theirs)) {
            String flow = new FlowMerge(three.our().text(), three.their().text())
                    .merge((Mapping) base, (Mapping) Objects.requireNonNull(ours), (Mapping) Objects.requireNonNull(theirs));
            return flow == null ? null : indent(three) + key + ": " + flow;
        }
        return null;
    }

    private static String indent(Three three) {
        String line = Objects.requireNonNull(three.ours()).own().get(0);
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static boolean isList(@Nullable YamlNode node) {
        return node == null || node instanceof Sequence || node.isBlank();
    }

    private static boolean isFlow(@Nullable YamlNode node) {
        return node == null || node instanceof Mapping mapping && mapping.flow();
    }

    /** The words of a list; null when it holds more than words. */
    private static @Nullable List<String> texts(@Nullable YamlNode node) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : node instanceof Sequence list ? list.items() : List.<YamlNode>of()) {
            if (!(item instanceof Scalar scalar)) {
                return null;
            }
            texts.add(scalar.text());
        }
        return texts;
    }

    private @Nullable String list(
            String key, @Nullable List<String> base, @Nullable List<String> ours, @Nullable List<String> theirs) {
        Column column = column(key);
        if (base == null || ours == null || theirs == null || column == null && !SETS.contains(key)) {
            return null;
        }
        if (column == null) {
            return key + ": [" + String.join(", ", Sides.sets(base, ours, theirs)) + "]";
        }
        List<String> merged = column.isText() ? Sides.lists(base, ours, theirs) : Sides.sets(base, ours, theirs);
        return String.join("\n", ThingWriter.lines(column, merged));
    }

    private @Nullable Column column(String key) {
        for (Column column : columns) {
            if (column.name().equals(key)) {
                return column;
            }
        }
        return null;
    }

    /** Comments of both sides stay; where both changed them, those of one stand before what only the other says. */
    private static List<String> loose(List<String> base, List<String> ours, List<String> theirs) {
        if (Sides.agree(base, ours, theirs)) {
            return Objects.requireNonNull(Sides.decided(base, ours, theirs));
        }
        boolean oursComeFirst = String.join("\n", ours).compareTo(String.join("\n", theirs)) <= 0;
        List<String> merged = new ArrayList<>(oursComeFirst ? ours : theirs);
        for (String line : oursComeFirst ? theirs : ours) {
            if (!merged.contains(line) && !line.isBlank()) {
                merged.add(line);
            }
        }
        return merged;
    }

    /** Whether the two say the same, wherever and however it is written. */
    static boolean same(@Nullable YamlNode one, @Nullable YamlNode other) {
        return Arrays.equals(said(one).toArray(), said(other).toArray());
    }

    private static List<String> said(@Nullable YamlNode node) {
        List<String> said = new ArrayList<>();
        if (node instanceof Scalar scalar) {
            said.add("=" + scalar.text());
        } else if (node instanceof Sequence list) {
            said.add("[");
            list.items().forEach(item -> said.addAll(said(item)));
            said.add("]");
        } else if (node instanceof Mapping mapping) {
            said.add("{");
            for (String key : new TreeSet<>(keys(mapping))) {
                said.add(key);
                said.addAll(said(mapping.get(key)));
            }
            said.add("}");
        }
        return said;
    }

    static List<String> keys(Mapping mapping) {
        List<String> keys = new ArrayList<>();
        mapping.entries().forEach(entry -> keys.add(entry.key().text()));
        return keys;
    }
}
