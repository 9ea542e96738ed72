package devrel.render;

import devrel.record.Settings;
import devrel.render.Document.Block;
import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import devrel.report.Cause;
import devrel.report.Cause.Changed;
import devrel.report.Restated;
import devrel.report.Restatement;
import devrel.report.Stated;
import devrel.report.Table;
import devrel.report.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Published figures that would be told differently: month by month, under the records that changed them. */
public final class RestatedLayout {
    /** So many records are named; that there are more is said. */
    private static final int MOST = 12;

    private final Words words;
    private final FigureWords figureWords;

    private RestatedLayout(Words words, Settings settings) {
        this.words = words;
        this.figureWords = new FigureWords(words, settings);
    }

    /** For people. */
    public static Document of(List<Restated> restated, Words words, Settings settings) {
        return new RestatedLayout(words, settings).document(restated);
    }

    /** For programs: a row for each figure. */
    public static Table whole(List<Restated> restated) {
        List<Table.Head> heads = new ArrayList<>();
        for (String key : List.of(
                "month",
                "id",
                "by",
                "unit",
                "then",
                "now",
                "n_then",
                "n_now",
                "status_then",
                "status_now",
                "why",
                "records")) {
            heads.add(new Table.Head(key, "report.column.published", false));
        }
        return new Table(heads, restated.stream().map(RestatedLayout::row).toList());
    }

    private static List<Table.Cell> row(Restated restated) {
        Restatement figure = restated.figure();
        Stated then = figure.then();
        Stated now = figure.now();
        return List.of(
                new Table.Text(restated.month().toString()),
                new Table.Text(figure.id()),
                new Table.Codes(
                        "",
                        figure.by().entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .toList()),
                new Table.Text(figure.unit().code()),
                number(then == null ? null : then.value()),
                number(now == null ? null : now.value()),
                number(then == null ? null : then.n()),
                number(now == null ? null : now.n()),
                Table.text(then == null ? null : then.status().code()),
                Table.text(now == null ? null : now.status().code()),
                new Table.Text(restated.cause().why().name().toLowerCase(Locale.ROOT)),
                new Table.Codes(
                        "",
                        restated.cause().records().stream()
                                .map(RestatedLayout::code)
                                .toList()));
    }

    private static Table.Cell number(@Nullable Number value) {
        return value == null ? new Table.Blank() : new Table.Amount(value.doubleValue(), Unit.COUNT, 0);
    }

    private static String code(Changed record) {
        return record.kind().name() + ":" + record.id() + " "
                + record.way().name().toLowerCase(Locale.ROOT) + " " + record.place();
    }

    /** Those of one month that have the same cause. */
    private record Together(String month, Cause cause) {}

    private Document document(List<Restated> restated) {
        Map<Together, List<Restatement>> together = new LinkedHashMap<>();
        for (Restated each : restated) {
            String month = words.month(each.month());
            together.computeIfAbsent(new Together(month, each.cause()), key -> new ArrayList<>())
                    .add(each.figure());
        }
        List<Block> blocks = new ArrayList<>();
        String month = "";
        for (Map.Entry<Together, List<Restatement>> each : together.entrySet()) {
            if (!each.getKey().month().equals(month)) {
                month = each.getKey().month();
                blocks.add(new Heading(1, words.text("form.restated.title", "month", month)));
            }
            blocks.add(new Paragraph(cause(each.getKey().cause())));
            figures(each.getValue(), blocks);
        }
        return new Document(List.copyOf(blocks));
    }

    private String cause(Cause cause) {
        StringBuilder text = new StringBuilder(words.text("form.restated.why." + code(cause)));
        List<Changed> records = cause.records();
        for (Changed record : records.subList(0, Math.min(MOST, records.size()))) {
            text.append('\n')
                    .append(words.text(
                            "form.restated.record." + record.way().name().toLowerCase(Locale.ROOT),
                            "record",
                            record.kind().name() + " " + record.id(),
                            "place",
                            record.place().toString()));
        }
        if (records.size() > MOST) {
            text.append('\n').append(words.text("form.restated.more", "count", words.number(records.size() - MOST, 0)));
        }
        return text.toString();
    }

    private static String code(Cause cause) {
        return cause.why().name().toLowerCase(Locale.ROOT);
    }

    /** What differs by less than an eye is shown is counted only. */
    private void figures(List<Restatement> figures, List<Block> blocks) {
        List<Restatement> seen = figures.stream()
                .filter(figure -> !said(figure.then()).equals(said(figure.now())))
                .toList();
        if (!seen.isEmpty()) {
            blocks.add(grid(seen));
        }
        if (seen.size() < figures.size()) {
            String unseen = words.number(figures.size() - seen.size(), 0);
            blocks.add(new Paragraph(words.text("form.restated.unseen", "count", unseen)));
        }
    }

    private Grid grid(List<Restatement> figures) {
        List<Head> heads = List.of(
                new Head(words.text("report.column.figure"), Fit.LABEL),
                new Head(words.text("report.column.published"), Fit.NUMBER),
                new Head(words.text("report.column.now"), Fit.NUMBER));
        List<List<String>> rows = new ArrayList<>();
        for (Restatement figure : figures) {
            rows.add(List.of(figureWords.label(figure.id(), figure.by()), said(figure.then()), said(figure.now())));
        }
        return new Grid(heads, rows);
    }

    /** The value, its counts, and its interval, which may be all that changed. */
    private String said(@Nullable Stated stated) {
        if (stated == null) {
            return FigureWords.NO_VALUE;
        }
        return figureWords.stated(stated);
    }
}
