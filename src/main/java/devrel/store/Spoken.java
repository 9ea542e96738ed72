package devrel.store;

import devrel.record.Column;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Scalar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a file says, as texts: of each record its fields. A version may be older than the tool and have other
 * columns, or be broken; what cannot be read says nothing.
 */
final class Spoken {
    /** A record: its kind's noun and its id. */
    record Name(String kind, String id) {}

    private final String path;
    private final @Nullable Kind<?> kind;

    Spoken(String path) {
        Path folder = Path.of(path).getParent();
        this.path = path;
        this.kind = folder == null ? null : Kinds.inDirectory(folder.toString()).orElse(null);
    }

    /** Whether the file holds records. */
    boolean isOfRecords() {
        return kind != null;
    }

    /** The fields of the records in the version. */
    Map<Name, Map<String, String>> in(byte @Nullable [] version) {
        Map<Name, Map<String, String>> all = new LinkedHashMap<>();
        if (version == null || kind == null) {
            return all;
        }
        if (kind.isThing()) {
            String file = Path.of(path).getFileName().toString();
            Name name = new Name(kind.name(), file.substring(0, Math.max(0, file.lastIndexOf('.'))));
            all.put(name, thing(new String(version, StandardCharsets.UTF_8)));
        } else {
            rows(version, kind, all);
        }
        return all;
    }

    private static Map<String, String> thing(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        Mapping mapping = Yaml.parse(text, new Findings(""));
        List<String> lines = text.lines().toList();
        List<Entry> entries = mapping == null ? List.of() : mapping.entries();
        List<YamlSegment> segments = YamlSegment.of(lines, entries, 0, lines.size());
        for (int i = 0; i < entries.size(); i++) {
            String key = entries.get(i).key().text();
            fields.put(key, value(entries.get(i), segments.get(i + 1)));
        }
        return fields;
    }

    private static String value(Entry entry, YamlSegment segment) {
        if (entry.value() instanceof Scalar scalar) {
            return scalar.text();
        }
        String written = String.join(" ", segment.own()).strip();
        String value =
                written.substring(Math.min(written.length(), entry.key().text().length() + 1));
        return value.substring(0, Math.max(0, value.length() - segment.remark().length()))
                .strip();
    }

    private static void rows(byte[] version, Kind<?> kind, Map<Name, Map<String, String>> all) {
        int end = end(version, 0);
        List<String> header = List.of(new String(version, 0, end, StandardCharsets.UTF_8).split(",", -1));
        CsvLine line = new CsvLine(version, new Findings(""), header.size());
        for (int from = end + 1; from < version.length; from = end + 1) {
            end = end(version, from);
            if (line.scan(from, end, 1) && line.count() == header.size()) {
                Map<String, String> fields = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    fields.put(header.get(i), line.cell(i));
                }
                all.put(new Name(kind.name(), fields.getOrDefault("id", "")), fields);
            }
        }
    }

    private static int end(byte[] version, int from) {
        int at = from;
        while (at < version.length && version[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The fields in the order of the kind; those that it does not have any more come last. */
    static List<String> order(String kind, Iterable<String> fields) {
        List<String> order = new ArrayList<>();
        for (Column column : Kinds.named(kind).orElseThrow().columns()) {
            order.add(column.name());
        }
        List<String> sorted = new ArrayList<>();
        fields.forEach(sorted::add);
        sorted.sort((one, other) -> Integer.compare(place(order, one), place(order, other)));
        return sorted;
    }

    private static int place(List<String> order, String field) {
        int place = order.indexOf(field);
        return place < 0 ? order.size() : place;
    }
}
