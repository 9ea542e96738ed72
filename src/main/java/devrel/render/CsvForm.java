package devrel.render;

import devrel.report.Curve;
import devrel.report.Figure;
import devrel.report.Note;
import devrel.report.Report;
import devrel.report.Series;
import devrel.report.Status;
import devrel.report.Table;
import devrel.report.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables and reports as CSV by RFC 4180, with LF: keys as header, codes and numbers as data has them. */
public final class CsvForm {
    private static final List<String> HEADER = List.of(
            "id",
            "by",
            "month",
            "value",
            "unit",
            "numerator",
            "denominator",
            "n",
            "low",
            "high",
            "confidence",
            "method",
            "p",
            "df",
            "status",
            "note",
            "time",
            "at_risk",
            "events",
            "censored",
            "se");

    private CsvForm() {}

    /** A table: one line a row. */
    public static String of(Table table) {
        StringBuilder text = new StringBuilder();
        row(table.heads().stream().map(Table.Head::key).toList(), text);
        for (List<Table.Cell> row : table.rows()) {
            row(row.stream().map(CsvForm::raw).toList(), text);
        }
        return text.toString();
    }

    /** A report: one line a figure, then one a month of each series; notes in the words given. */
    public static String of(Report report, Words words) {
        FigureWords figureWords = new FigureWords(words, null);
        StringBuilder text = new StringBuilder();
        row(HEADER, text);
        report.figures().forEach(figure -> row(figure(figure, figureWords), text));
        report.series().forEach(series -> series.points().forEach(point -> row(point(series, point), text)));
        report.curves().forEach(curve -> curve.points().forEach(point -> row(point(curve, point), text)));
        return text.toString();
    }

    /** The same for a log: no line of a text in several lines begins like a command of a build service. */
    public static String harmless(String csv) {
        if (!csv.contains("::") && !csv.contains("##")) {
            return csv;
        }
        StringBuilder safe = new StringBuilder(csv.length() + 16);
        csv.lines().forEach(line -> safe.append(Escapes.harmless(line)).append('\n'));
        return safe.toString();
    }

    private static String raw(Table.Cell cell) {
        if (cell instanceof Table.Text text) {
            return text.text();
        }
        if (cell instanceof Table.Code code) {
            return code.code();
        }
        if (cell instanceof Table.Phrase phrase) {
            return phrase.note().key();
        }
        if (cell instanceof Table.Amount amount) {
            return number(amount.value());
        }
        if (cell instanceof Table.Sums money) {
            return money.plain();
        }
        if (cell instanceof Table.Truth truth) {
            return String.valueOf(truth.holds());
        }
        if (cell instanceof Table.Codes set) {
            return String.join(";", set.codes());
        }
        if (cell instanceof Table.Levels cells) {
            List<String> pairs = new ArrayList<>();
            cells.levels().forEach((code, level) -> pairs.add(code + "=" + level));
            return String.join(";", pairs);
        }
        return cell instanceof Table.Day day ? day.date().toString() : "";
    }

    private static List<String> figure(Figure figure, FigureWords words) {
        boolean shown = figure.status() != Status.HIDDEN;
        Note note = figure.note();
        List<String> cells = new ArrayList<>();
        cells.add(figure.id());
        cells.add(by(figure.by()));
        cells.add("");
        cells.add(shown ? number(figure.value()) : "");
        cells.add(figure.unit().code());
        cells.add(number(figure.numerator()));
        cells.add(number(figure.denominator()));
        cells.add(plain(figure.n()));
        cells.add(shown ? number(figure.low()) : "");
        cells.add(shown ? number(figure.high()) : "");
        cells.add(number(figure.confidence()));
        cells.add(plain(figure.method()));
        cells.add(shown ? number(figure.p()) : "");
        cells.add(plain(figure.df()));
        cells.add(figure.status().code());
        cells.add(note == null ? "" : words.note(note));
        cells.add("");
        cells.add(number(figure.more().get("at_risk")));
        cells.add(shown ? number(figure.more().get("events")) : "");
        cells.add("");
        cells.add(shown ? number(figure.more().get("se")) : "");
        return cells;
    }

    private static List<String> point(Curve curve, Curve.Point point) {
        List<String> cells = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
        cells.set(0, curve.id());
        cells.set(1, by(curve.by()));
        cells.set(HEADER.indexOf("value"), number(point.value()));
        cells.set(HEADER.indexOf("unit"), Unit.RATIO.code());
        cells.set(HEADER.indexOf("low"), number(point.low()));
        cells.set(HEADER.indexOf("high"), number(point.high()));
        cells.set(HEADER.indexOf("status"), Status.SHOWN.code());
        cells.set(HEADER.indexOf("time"), plain(point.time()));
        cells.set(HEADER.indexOf("at_risk"), plain(point.atRisk()));
        cells.set(HEADER.indexOf("events"), plain(point.events()));
        cells.set(HEADER.indexOf("censored"), plain(point.censored()));
        cells.set(HEADER.indexOf("se"), number(point.se()));
        return cells;
    }

    private static List<String> point(Series series, Series.Point point) {
        String value = point.status() == Status.HIDDEN ? "" : number(point.value());
        String month = point.month().toString();
        List<String> first = List.of(
                series.id(), by(series.by()), month, value, series.unit().code());
        List<String> cells = new ArrayList<>(first);
        while (cells.size() < HEADER.indexOf("status")) {
            cells.add("");
        }
        cells.add(point.status().code());
        while (cells.size() < HEADER.size()) {
            cells.add("");
        }
        return cells;
    }

    private static String by(Map<String, String> by) {
        List<String> parts = new ArrayList<>();
        by.forEach((key, code) -> parts.add(key + "=" + code));
        return String.join(";", parts);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : Numerals.data(value).toString();
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void row(List<String> cells, StringBuilder text) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i > 0 ? "," : "").append(quoted(cells.get(i)));
        }
        text.append('\n');
    }

    /** Also quoted: what would make a line begin like a command of a build service. */
    private static String quoted(String cell) {
        boolean quotes = cell.startsWith("::", Escapes.start(cell));
        for (int i = 0; i < cell.length() && !quotes; i++) {
            char c = cell.charAt(i);
            quotes = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        return quotes ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
