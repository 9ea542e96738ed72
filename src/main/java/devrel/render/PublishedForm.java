package devrel.render;

import devrel.record.Coded;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.report.Published;
import devrel.report.Stated;
import devrel.report.Status;
import devrel.report.Unit;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Published figures as JSON, one line each, the same bytes for the same figures. */
public final class PublishedForm {
    private static final int FORMAT = 1;

    private PublishedForm() {}

    /** The file of published figures. */
    public static String of(Published published) {
        StringBuilder text = new StringBuilder("{\n");
        head(text, "format", json -> json.writeNumber(FORMAT));
        head(text, "month", json -> json.writeString(published.month().toString()));
        head(text, "definitions", json -> json.writeNumber(published.definitions()));
        head(text, "tool", json -> json.writeString(published.tool()));
        head(text, "commit", json -> json.writeString(published.commit()));
        text.append("  \"metrics\": [");
        String comma = "\n";
        for (Stated figure : published.figures()) {
            text.append(comma).append("    ").append(line(json -> figure(figure, json)));
            comma = ",\n";
        }
        return text.append("\n  ]\n}\n").toString();
    }

    private static void head(StringBuilder text, String name, Consumer<JsonGenerator> value) {
        text.append("  \"").append(name).append("\": ").append(line(value)).append(",\n");
    }

    private static String line(Consumer<JsonGenerator> content) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JsonLayout.line(line)) {
            content.accept(json);
        }
        return line.toString();
    }

    private static void figure(Stated figure, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", figure.id());
        json.writeName("by");
        json.writeStartObject();
        figure.by().forEach(json::writeStringProperty);
        json.writeEndObject();
        number("value", figure.value(), json);
        json.writeStringProperty("unit", figure.unit().code());
        number("numerator", figure.numerator(), json);
        number("denominator", figure.denominator(), json);
        Integer n = figure.n();
        number("n", n == null ? null : n.doubleValue(), json);
        number("low", figure.low(), json);
        number("high", figure.high(), json);
        if (figure.method() != null) {
            json.writeStringProperty("method", figure.method());
        }
        json.writeStringProperty("status", figure.status().code());
        json.writeEndObject();
    }

    private static void number(String name, @Nullable Double value, JsonGenerator json) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(Numerals.data(value));
        }
    }

    /** What a file of published figures says; refused when it is no such file, {@code name} is where it stands. */
    public static Published read(String text, String name) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return read(json);
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException broken) {
            throw Refusal.of(Problem.BAD_PUBLISHED, Place.of(name));
        }
    }

    private static Published read(JsonParser json) {
        Map<String, String> head = new HashMap<>();
        List<Stated> figures = new ArrayList<>();
        expect(json.nextToken(), JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            head.put(name, json.getString());
            if (name.equals("metrics")) {
                expect(value, JsonToken.START_ARRAY);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    figures.add(figure(json));
                }
                expect(json.currentToken(), JsonToken.END_ARRAY);
            }
        }
        expect(json.currentToken(), JsonToken.END_OBJECT);
        expect(json.nextToken(), null);
        said(head, "metrics");
        if (!String.valueOf(FORMAT).equals(head.get("format"))) {
            throw new IllegalArgumentException("format");
        }
        return new Published(
                YearMonth.parse(said(head, "month")),
                Integer.parseInt(said(head, "definitions")),
                said(head, "tool"),
                said(head, "commit"),
                figures);
    }

    /** Nothing is expected behind the end. */
    private static void expect(@Nullable JsonToken token, @Nullable JsonToken expected) {
        if (token != expected) {
            throw new IllegalArgumentException(String.valueOf(token));
        }
    }

    private static String said(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static Stated figure(JsonParser json) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Double> numbers = new HashMap<>();
        SortedMap<String, String> by = new TreeMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String key = json.currentName();
                    json.nextToken();
                    by.put(key, json.getString());
                }
            } else if (value.isNumeric()) {
                numbers.put(name, finite(json.getString()));
            } else if (value != JsonToken.VALUE_NULL) {
                texts.put(name, json.getString());
            }
        }
        Double n = numbers.get("n");
        return new Stated(
                said(texts, "id"),
                by,
                numbers.get("value"),
                numbers.get("numerator"),
                numbers.get("denominator"),
                n == null ? null : whole(n),
                numbers.get("low"),
                numbers.get("high"),
                texts.get("method"),
                coded(Unit.values(), said(texts, "unit")),
                coded(Status.values(), said(texts, "status")));
    }

    private static double finite(String written) {
        double number = Double.parseDouble(written);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(written);
        }
        return number;
    }

    private static int whole(double number) {
        if (number != (int) number) {
            throw new IllegalArgumentException("n");
        }
        return (int) number;
    }

    private static <E extends Enum<E> & Coded> E coded(E[] all, String code) {
        for (E each : all) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
