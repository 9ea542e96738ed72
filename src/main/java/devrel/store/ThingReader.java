package devrel.store;

import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Scalar;
import devrel.store.YamlNode.Sequence;
import devrel.store.YamlNode.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the YAML of one thing into its record: known keys only, every value typed, the id that the file is named after. */
final class ThingReader<T extends Item> implements Column.Complaint {
    private final Kind<T> kind;
    private final Findings findings;
    private Span at = new Span(1, 1, 1, 1);
    private String field = "id";

    ThingReader(Kind<T> kind, Findings findings) {
        this.kind = kind;
        this.findings = findings;
    }

    /** The record, or null when something was found. */
    @Nullable
    T read(String text, String id) {
        int before = findings.count();
        Mapping mapping = Yaml.parse(text, findings);
        if (mapping == null) {
            return null;
        }
        @Nullable Object[] values = values(mapping);
        checkMissing(values, mapping);
        if (values[0] != null && !values[0].equals(id)) {
            stand("id", mapping);
            about(Problem.FILE_NAME, "field", "id", "value", (String) values[0], "expected", id);
        }
        return findings.count() == before ? kind.make(values) : null;
    }

    private @Nullable Object[] values(Mapping mapping) {
        List<Column> columns = kind.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).empty();
        }
        for (Entry entry : mapping.entries()) {
            int index = index(entry.key().text());
            field = entry.key().text();
            if (index < 0) {
                at = entry.key().span();
                unknown(field);
            } else if (!entry.value().isBlank()) {
                at = entry.value().span();
                values[index] = value(columns.get(index), entry.value());
            }
        }
        return values;
    }

    private int index(String key) {
        for (int i = 0; i < kind.columns().size(); i++) {
            if (kind.columns().get(i).name().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void unknown(String key) {
        List<String> known = new ArrayList<>();
        for (Column column : kind.columns()) {
            known.add(column.name());
        }
        String all = String.join(", ", known);
        about(Problem.UNKNOWN_KEY, "field", key, "near", Nearest.to(key, known).orElse(""), "allowed", all);
    }

    private void checkMissing(@Nullable Object[] values, Mapping mapping) {
        int last = mapping.entries().size() - 1;
        Span end = last < 0 ? mapping.span() : mapping.entries().get(last).key().span();
        for (Column column : kind.missing(values)) {
            if (mapping.get(column.name()) == null) {
                at = end;
                field = column.name();
                missing(column);
            } else if (stand(column.name(), mapping).isBlank() || values[index(column.name())] != null) {
                missing(column);
            }
        }
    }

    private void missing(Column column) {
        about(Problem.MISSING_VALUE, "field", column.name(), "allowed", column.allowed());
    }

    private YamlNode stand(String key, Mapping mapping) {
        YamlNode value = mapping.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        at = value.span();
        field = key;
        return value;
    }

    private @Nullable Object value(Column column, YamlNode node) {
        return switch (column.shape()) {
            case ONE -> node instanceof Scalar scalar ? column.parse(scalar.text(), this) : wrongShape(column, "x");
            case MANY -> node instanceof Sequence list ? list(column, list) : wrongShape(column, "[x, y]");
            case MAP -> node instanceof Mapping map ? levels(column, map) : wrongShape(column, "{x: 3}");
        };
    }

    private @Nullable Object wrongShape(Column column, String example) {
        about(Problem.WRONG_SHAPE, "field", column.name(), "expected", column.name() + ": " + example);
        return null;
    }

    private @Nullable Object list(Column column, Sequence list) {
        List<String> entries = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (!(item instanceof Scalar scalar)) {
                return wrongShape(column, "[x, y]");
            }
            at = item.span();
            if (column.parse(scalar.text(), this) instanceof String entry) {
                entries.add(entry);
            }
        }
        return column.parseAll(entries, this);
    }

    private @Nullable Object levels(Column column, Mapping map) {
        Map<String, String> levels = new TreeMap<>();
        for (Entry entry : map.entries()) {
            if (!(entry.value() instanceof Scalar scalar)) {
                return wrongShape(column, "{x: 3}");
            }
            at = scalar.span();
            if (!column.parseLevels(Map.of(entry.key().text(), scalar.text()), this)
                    .isEmpty()) {
                levels.put(entry.key().text(), scalar.text());
            }
        }
        return column.parseLevels(levels, this);
    }

    @Override
    public void about(Problem problem, String... parameters) {
        Place place = Place.of(findings.file(), at.line(), at.column());
        findings.add(problem, place.at(field), parameters);
    }
}
