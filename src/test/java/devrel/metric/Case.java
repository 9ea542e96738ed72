package devrel.metric;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A case with figures computed in R. Those with data of their own stand in the test resources; the others are read from
 * beside the project, and their tests are skipped where they are not there.
 */
public final class Case {
    private static final Path BESIDE = Path.of("../shared/cases/statistics");

    private final Map<String, Object> expected;

    private Case(Map<String, Object> expected) {
        this.expected = expected;
    }

    /** The case of that name. */
    public static Case named(String name) {
        Map<?, ?> whole = (Map<?, ?>) parse(text(name + ".json", "expected"));
        return new Case(map(whole.get("expected")));
    }

    /** The rows of a data file, as maps of column to text. */
    public static List<Map<String, String>> rows(String file) {
        List<List<String>> lines = csv(text(file, "data"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(lines.get(0).get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(String file, String folder) {
        try (InputStream own = Case.class.getResourceAsStream("/cases/" + file)) {
            if (own != null) {
                return new String(own.readAllBytes(), StandardCharsets.UTF_8);
            }
            Path beside = BESIDE.resolve(folder).resolve(file);
            Assumptions.assumeTrue(
                    Files.exists(beside), () -> "the optional case " + file + " is not beside the project");
            return Files.readString(beside);
        } catch (IOException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            cells.add(cell.toString());
            lines.add(cells);
        }
        return lines;
    }

    /** The rows under that path of keys. */
    public List<Row> table(String... path) {
        Object at = expected;
        for (String key : path) {
            at = map(at).get(key);
        }
        List<Row> rows = new ArrayList<>();
        for (Object row : (List<?>) at) {
            rows.add(new Row(map(row)));
        }
        return rows;
    }

    /** The values under that path of keys. */
    public Row row(String... path) {
        Object at = expected;
        for (String key : path) {
            at = map(at).get(key);
        }
        return new Row(map(at));
    }

    /** Named values. */
    public record Row(Map<String, Object> values) {
        public double number(String name) {
            return ((Number) values.get(name)).doubleValue();
        }

        /** The number, or null where R says that there is none. */
        public @Nullable Double optional(String name) {
            return values.get(name) == null ? null : number(name);
        }

        public int count(String name) {
            return (int) number(name);
        }

        public double[] numbers(String name) {
            return ((List<?>) values.get(name))
                    .stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
        }

        public String text(String name) {
            return String.valueOf(values.get(name));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) value;
    }

    /** A JSON text as maps, lists, texts, numbers and truths. */
    public static @Nullable Object parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return value(parser, parser.nextToken());
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    map.put(name, value(parser, parser.nextToken()));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
                    list.add(value(parser, each));
                }
                yield list;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> parser.getString();
        };
    }
}
