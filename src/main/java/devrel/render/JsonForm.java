package devrel.render;

import devrel.report.Curve;
import devrel.report.Figure;
import devrel.report.Note;
import devrel.report.Question;
import devrel.report.Report;
import devrel.report.Series;
import devrel.report.Status;
import devrel.report.Table;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Tables and reports as JSON, two blanks an indent and LF; keys, codes and dates are the same in every language. */
public final class JsonForm {
    /** A count, which hidden figures of groups have as well. */
    private static final String AT_RISK = "at_risk";

    private final JsonGenerator json;

    private JsonForm(JsonGenerator json) {
        this.json = json;
    }

    /** A table: an array with an object for each row, under the keys of its heads. */
    public static String of(Table table) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLayout.generator(text)) {
            new JsonForm(json).table(table);
        }
        return text.append('\n').toString();
    }

    /** A report: what was asked, its figures, series and curves, and the notes in the words given. */
    public static String of(Report report, Words words) {
        return of(report, words, null);
    }

    /** The same, with how it was made at its end. */
    public static String of(Report report, Words words, @Nullable Imprint imprint) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLayout.generator(text)) {
            new JsonForm(json).report(report, new FigureWords(words, null), imprint);
        }
        return text.append('\n').toString();
    }

    private void table(Table table) {
        json.writeStartArray();
        for (List<Table.Cell> row : table.rows()) {
            json.writeStartObject();
            for (int column = 0; column < row.size(); column++) {
                json.writeName(table.heads().get(column).key());
                cell(row.get(column));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void cell(Table.Cell cell) {
        if (cell instanceof Table.Amount amount) {
            json.writeNumber(Numerals.data(amount.value()));
        } else if (cell instanceof Table.Text text) {
            json.writeString(text.text());
        } else if (cell instanceof Table.Sums money) {
            json.writeString(money.plain());
        } else if (cell instanceof Table.Code code) {
            json.writeString(code.code());
        } else if (cell instanceof Table.Day day) {
            json.writeString(day.date().toString());
        } else if (cell instanceof Table.Phrase phrase) {
            json.writeString(phrase.note().key());
        } else if (cell instanceof Table.Truth truth) {
            json.writeBoolean(truth.holds());
        } else if (cell instanceof Table.Codes set) {
            json.writeStartArray();
            set.codes().forEach(json::writeString);
            json.writeEndArray();
        } else if (cell instanceof Table.Levels levels) {
            json.writeStartObject();
            levels.levels().forEach((code, level) -> {
                json.writeName(code);
                json.writeNumber(level);
            });
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    private void report(Report report, FigureWords words, @Nullable Imprint imprint) {
        Question question = report.question();
        json.writeStartObject();
        text("report", report.name());
        json.writeName("period");
        json.writeStartObject();
        text("from", question.period().from().toString());
        text("to", question.period().to().toString());
        json.writeEndObject();
        text("as_of", question.asOf().toString());
        text("known_at", question.knownAt() == null ? question.commit() : question.knownAt());
        number("definitions", (double) report.definitions());
        array("metrics");
        report.figures().forEach(figure -> figure(figure, words));
        json.writeEndArray();
        array("series");
        report.series().forEach(this::series);
        json.writeEndArray();
        array("curves");
        report.curves().forEach(this::curve);
        json.writeEndArray();
        array("notes");
        report.notes().forEach(note -> json.writeString(words.note(note)));
        json.writeEndArray();
        if (imprint != null) {
            text("made_by", imprint.text());
        }
        json.writeEndObject();
    }

    private void figure(Figure figure, FigureWords words) {
        boolean shown = figure.status() != Status.HIDDEN;
        Note note = figure.note();
        json.writeStartObject();
        text("id", figure.id());
        by(figure.by());
        number("value", shown ? figure.value() : null);
        text("unit", figure.unit().code());
        number("numerator", figure.numerator());
        number("denominator", figure.denominator());
        whole("n", figure.n());
        number("low", shown ? figure.low() : null);
        number("high", shown ? figure.high() : null);
        number("confidence", figure.confidence());
        text("method", figure.method());
        number("p", shown ? figure.p() : null);
        whole("df", figure.df());
        new TreeMap<>(figure.more()).forEach((name, value) -> {
            if (shown || name.equals(AT_RISK)) {
                number(name, value);
            }
        });
        text("status", figure.status().code());
        text("note", note == null ? null : words.note(note));
        json.writeEndObject();
    }

    private void series(Series series) {
        json.writeStartObject();
        text("id", series.id());
        by(series.by());
        array("points");
        for (Series.Point point : series.points()) {
            json.writeStartObject();
            text("month", point.month().toString());
            number("value", point.status() == Status.HIDDEN ? null : point.value());
            if (point.status() != Status.SHOWN) {
                text("status", point.status().code());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void curve(Curve curve) {
        json.writeStartObject();
        text("id", curve.id());
        by(curve.by());
        whole("start", curve.start());
        array("points");
        for (Curve.Point point : curve.points()) {
            json.writeStartObject();
            whole("time", point.time());
            whole(AT_RISK, point.atRisk());
            whole("events", point.events());
            whole("censored", point.censored());
            number("value", point.value());
            number("se", point.se());
            number("low", point.low());
            number("high", point.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void by(Map<String, String> by) {
        json.writeName("by");
        json.writeStartObject();
        by.forEach(this::text);
        json.writeEndObject();
    }

    private void array(String name) {
        json.writeName(name);
        json.writeStartArray();
    }

    private void text(String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private void whole(String name, @Nullable Integer value) {
        number(name, value == null ? null : value.doubleValue());
    }

    private void number(String name, @Nullable Double value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(Numerals.data(value));
        }
    }
}
