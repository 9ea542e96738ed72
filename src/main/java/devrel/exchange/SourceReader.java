package devrel.exchange;

import devrel.record.Column;
import devrel.record.Column.Form;
import devrel.record.Column.Shape;
import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads where the value of one column comes from; our own values are held to the column's type here and now. */
final class SourceReader {
    private static final List<String> KEYS = List.of("from", "format", "map", "else");

    private final Findings findings;

    SourceReader(Findings findings) {
        this.findings = findings;
    }

    /** The source, or null after a finding. */
    @Nullable
    Source read(Column column, Node node) {
        if (node instanceof Node.Keys keys) {
            boolean levels = column.shape() == Shape.MAP && !keys.values().containsKey("from");
            return levels ? levels(column, keys) : cell(column, keys);
        }
        return constant(column, node);
    }

    private @Nullable Source constant(Column column, Node node) {
        Column.Complaint complaint = findings.at(node.place().at(column.name()));
        if (node instanceof Node.Items items) {
            return column.shape() == Shape.MANY
                    ? new Source.Constant(node.place(), column.parseAll(texts(items), complaint))
                    : wrongShape(column, node);
        }
        if (column.shape() == Shape.MAP
                || !(node instanceof Node.Scalar scalar)
                || scalar.text().isEmpty()) {
            return wrongShape(column, node);
        }
        Object value = ours(column, scalar.text(), complaint);
        if (value == null) {
            return null;
        }
        return new Source.Constant(node.place(), column.shape() == Shape.MANY ? List.of(value) : value);
    }

    /** Our value; whom a reference to a person names is known only beside the records. */
    private static @Nullable Object ours(Column column, String text, Column.Complaint complaint) {
        return "person".equals(column.target()) ? text : column.parse(text, complaint);
    }

    private List<String> texts(Node.Items items) {
        return items.nodes().stream()
                .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : "")
                .toList();
    }

    private @Nullable Source wrongShape(Column column, Node node) {
        String expected = switch (column.shape()) {
            case ONE -> "scalar";
            case MANY -> "list";
            case MAP -> "map";
        };
        findings.add(Problem.WRONG_SHAPE, node.place().at(column.name()), "field", column.name(), "expected", expected);
        return null;
    }

    private Source levels(Column column, Node.Keys keys) {
        Map<String, Source> each = new LinkedHashMap<>();
        keys.values().forEach((code, node) -> {
            Column.Complaint complaint =
                    findings.at(keys.places().getOrDefault(code, keys.place()).at(column.name()));
            @Nullable Source level = node instanceof Node.Keys inner ? cell(column, inner) : level(column, node);
            if (level != null
                    && !column.parseLevels(Map.of(code, "1"), complaint).isEmpty()) {
                each.put(code, level);
            }
        });
        return new Source.Levels(keys.place(), each);
    }

    private @Nullable Source level(Column column, Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        Object value = column.parse(text, findings.at(node.place().at(column.name())));
        return value == null ? null : new Source.Constant(node.place(), value);
    }

    private @Nullable Source cell(Column column, Node.Keys keys) {
        for (String key : keys.values().keySet()) {
            if (!KEYS.contains(key)) {
                Place place = keys.places().getOrDefault(key, keys.place());
                String near = Nearest.to(key, KEYS).orElse("");
                String allowed = String.join(", ", KEYS);
                findings.add(Problem.UNKNOWN_KEY, place, "field", key, "near", near, "allowed", allowed);
            }
        }
        @Nullable Template from = from(column, keys);
        @Nullable DatePattern format = format(column, keys);
        Map<String, String> map = map(column, keys.values().get("map"));
        @Nullable Node otherwise = keys.values().get("else");
        @Nullable String fallback = otherwise == null ? null : fallback(column, otherwise);
        return from == null ? null : new Source.Cell(keys.place(), from, format, map, fallback);
    }

    private @Nullable Template from(Column column, Node.Keys keys) {
        Node node = keys.values().get("from");
        if (node == null) {
            findings.add(Problem.MISSING_VALUE, keys.place().at(column.name()), "field", "from");
            return null;
        }
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        Optional<Template> template = Template.of(text);
        if (template.isEmpty()) {
            badMapping(node.place(), "from", text, "COLUMN, {COLUMN} {COLUMN}");
        }
        return template.orElse(null);
    }

    private @Nullable DatePattern format(Column column, Node.Keys keys) {
        Node node = keys.values().get("format");
        if (node == null) {
            return null;
        }
        if (column.form() != Form.DATE) {
            Place place = keys.places().getOrDefault("format", node.place());
            findings.add(Problem.NOT_APPLICABLE, place, "field", "format", "kind", column.name());
            return null;
        }
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        Optional<DatePattern> pattern = DatePattern.of(text);
        if (pattern.isEmpty()) {
            badMapping(node.place(), "format", text, "d, dd, M, MM, yy, yyyy");
        }
        return pattern.orElse(null);
    }

    private void badMapping(Place place, String field, String value, String allowed) {
        findings.add(Problem.BAD_MAPPING, place, "field", field, "value", value, "allowed", allowed, "near", "");
    }

    private Map<String, String> map(Column column, @Nullable Node node) {
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof Node.Keys keys)) {
            findings.add(Problem.WRONG_SHAPE, node.place(), "field", "map", "expected", "map");
            return Map.of();
        }
        Map<String, String> map = new TreeMap<>();
        keys.values().forEach((theirs, value) -> {
            boolean nothing =
                    value instanceof Node.Scalar scalar && scalar.text().isEmpty();
            @Nullable String ours = nothing ? "" : fallback(column, value);
            if (ours != null) {
                map.put(theirs, ours);
            }
        });
        return map;
    }

    /** The text of one of our values, after holding it to the column's type; null after a finding. */
    private @Nullable String fallback(Column column, Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            findings.add(Problem.WRONG_SHAPE, node.place(), "field", column.name(), "expected", "scalar");
            return null;
        }
        boolean fits = ours(column, scalar.text(), findings.at(node.place().at(column.name()))) != null;
        return fits ? scalar.text() : null;
    }
}
