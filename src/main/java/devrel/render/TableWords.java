package devrel.render;

import devrel.record.Settings;
import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.report.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A neutral table in the words of a language. */
final class TableWords {
    private final Words words;
    private final @Nullable Settings settings;
    private final FigureWords figureWords;

    TableWords(Words words, @Nullable Settings settings) {
        this.words = words;
        this.settings = settings;
        this.figureWords = new FigureWords(words, settings);
    }

    Grid grid(Table table) {
        List<Head> heads = new ArrayList<>();
        for (Table.Head head : table.heads()) {
            heads.add(new Head(words.text(head.label()), head.rightAligned() ? Fit.NUMBER : Fit.LABEL));
        }
        List<List<String>> rows = new ArrayList<>(table.rows().size());
        for (List<Table.Cell> row : table.rows()) {
            rows.add(row.stream().map(this::cell).toList());
        }
        return new Grid(List.copyOf(heads), List.copyOf(rows));
    }

    private String cell(Table.Cell cell) {
        if (cell instanceof Table.Text text) {
            return text.text();
        }
        if (cell instanceof Table.Code code) {
            return words.code(settings, code.vocabulary(), code.code());
        }
        if (cell instanceof Table.Phrase phrase) {
            return figureWords.note(phrase.note());
        }
        if (cell instanceof Table.Amount amount) {
            return figureWords.value(amount.value(), amount.unit(), amount.decimals());
        }
        if (cell instanceof Table.Sums money) {
            return money.sums().stream().map(words::money).collect(Collectors.joining(" + "));
        }
        if (cell instanceof Table.Truth truth) {
            return words.text(truth.holds() ? "table.yes" : "table.no");
        }
        if (cell instanceof Table.Codes set) {
            return String.join(", ", labels(set.vocabulary(), set.codes()));
        }
        if (cell instanceof Table.Levels levels) {
            return levels(levels);
        }
        return cell instanceof Table.Day day ? words.date(day.date()) : "";
    }

    private List<String> labels(String vocabulary, Collection<String> codes) {
        return codes.stream()
                .map(code -> words.code(settings, vocabulary, code))
                .toList();
    }

    private String levels(Table.Levels cell) {
        List<String> pairs = new ArrayList<>();
        cell.levels().forEach((code, level) -> pairs.add(words.code(settings, cell.vocabulary(), code) + " " + level));
        return String.join(", ", pairs);
    }
}
