package devrel.render;

import devrel.record.Happening;
import devrel.render.Document.Block;
import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import devrel.report.Evidence;
import devrel.report.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The records behind a figure, listed with their places. What is hidden is not explained either. */
final class Explanation {
    private final Words words;
    private final Layout.Places places;

    Explanation(Words words, Layout.Places places) {
        this.words = words;
        this.places = places;
    }

    List<Block> of(Status status, Supplier<Evidence> evidence) {
        if (status == Status.HIDDEN) {
            return List.of(new Paragraph(words.text("form.explain.hidden")));
        }
        Evidence found = evidence.get();
        List<Block> blocks = new ArrayList<>();
        list("form.explain.numerator", found.numerator(), blocks);
        list("form.explain.denominator", found.denominator(), blocks);
        list("form.explain.left_out", found.leftOut(), blocks);
        return blocks.isEmpty() ? List.of(new Paragraph(words.text("form.explain.none"))) : blocks;
    }

    private void list(String title, List<Evidence.Entry> entries, List<Block> blocks) {
        if (entries.isEmpty()) {
            return;
        }
        blocks.add(new Heading(2, words.text(title, "count", words.number(entries.size(), 0))));
        boolean weighed = entries.stream().anyMatch(entry -> entry.weight() != 1);
        boolean reasoned = entries.stream().anyMatch(entry -> !entry.reason().isEmpty());
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(words.text("table.record"), Fit.LABEL));
        heads.add(new Head(words.text("column.date"), Fit.LABEL));
        if (weighed) {
            heads.add(new Head(words.text("table.adds"), Fit.NUMBER));
        }
        if (reasoned) {
            heads.add(new Head(words.text("table.reason"), Fit.LABEL));
        }
        heads.add(new Head(words.text("table.place"), Fit.LABEL));
        blocks.add(new Grid(
                heads,
                entries.stream().map(entry -> row(entry, weighed, reasoned)).toList()));
    }

    private List<String> row(Evidence.Entry entry, boolean weighed, boolean reasoned) {
        List<String> row = new ArrayList<>();
        row.add(entry.kind().name() + " " + entry.item().id());
        row.add(entry.item() instanceof Happening happening ? words.date(happening.date()) : "");
        if (weighed) {
            double weight = entry.weight();
            row.add(words.number(weight, weight == Math.rint(weight) ? 0 : 2));
        }
        if (reasoned) {
            row.add(entry.reason().isEmpty() ? "" : words.text(entry.reason()));
        }
        row.add(places.of(entry.kind(), entry.item()).toString());
        return row;
    }
}
