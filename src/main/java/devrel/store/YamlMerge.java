package devrel.store;

import devrel.record.Column;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Merges three versions of a YAML file key by key, comments and all; a conflict stays with its key. */
final class YamlMerge {
    /** One version of a map: its keys with their lines, and the lines of the file. */
    private record Version(List<String> lines, List<YamlSegment> segments) {
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
            return new Version(lines, YamlSegment.of(lines, entries, from, to));
        }
    }

    private final YamlValues values;
    private final List<String> canonical = new ArrayList<>();
    private final List<String> clashes = new ArrayList<>();

    /** The columns of a thing's kind; none for the settings, whose keys have an order of their own. */
    YamlMerge(List<Column> columns, List<String> order) {
        this.values = new YamlValues(columns);
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
                lines, YamlSegment.of(lines, mapping == null ? List.of() : mapping.entries(), 0, lines.size()));
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
        } else if (!YamlValues.same(base.value(), only.value())) {
            List<String> rest = values.rest(three.key(), base, only);
            if (rest == null) {
                conflict(path, ours == null ? List.of() : ours.own(), theirs == null ? List.of() : theirs.own(), text);
            } else {
                append(text, rest);
            }
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
            boolean isOurs = isFirst(ours.own().subList(0, 1), theirs.own().subList(0, 1));
            append(text, (isOurs ? ours : theirs).own().subList(0, 1));
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

    /** Which of two ways of writing is taken must not depend on whose it is. */
    private static boolean isFirst(List<String> one, List<String> other) {
        return String.join("\n", one).compareTo(String.join("\n", other)) <= 0;
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
        if (base != null && YamlValues.same(old, ours.value())) {
            return with(remark, theirs, ours.own().size() == 1);
        }
        if (base != null && YamlValues.same(old, theirs.value())) {
            return with(remark, ours, theirs.own().size() == 1);
        }
        if (YamlValues.same(ours.value(), theirs.value())) {
            YamlSegment chosen = isFirst(ours.own(), theirs.own()) ? ours : theirs;
            return with(remark, chosen, ours.own().size() == 1 && theirs.own().size() == 1);
        }
        String written = values.of(three.key(), old, ours, theirs);
        return written == null ? null : lines(written, remark);
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
        return otherIsPlain
                ? List.of(line.substring(0, line.length() - changed.remark().length()) + remark)
                : null;
    }

    /** Comments of both sides stay; where both changed them, those of one stand before what only the other says. */
    private static List<String> loose(List<String> base, List<String> ours, List<String> theirs) {
        if (Sides.agree(base, ours, theirs)) {
            return Objects.requireNonNull(Sides.decided(base, ours, theirs));
        }
        boolean oursComeFirst = isFirst(ours, theirs);
        List<String> merged = new ArrayList<>(oursComeFirst ? ours : theirs);
        for (String line : oursComeFirst ? theirs : ours) {
            if (!merged.contains(line) && !line.isBlank()) {
                merged.add(line);
            }
        }
        return merged;
    }
}
