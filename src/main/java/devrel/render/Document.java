package devrel.render;

import devrel.report.Curve;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person will read, every word in its language, before it becomes text, Markdown or a page. */
public record Document(List<Block> blocks) {
    /** The same with what programs read at its end. */
    public Document with(Imprint imprint) {
        List<Block> with = new ArrayList<>(blocks);
        with.add(new Imprinted(imprint.text()));
        return new Document(List.copyOf(with));
    }

    /** The blocks where no picture can be shown. */
    List<Block> plain() {
        List<Block> plain = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            if (block instanceof Picture picture) {
                plain.addAll(picture.plain());
            } else if (block instanceof Cards cards) {
                plain.addAll(cards.plain());
            } else {
                plain.add(block);
            }
        }
        return plain;
    }

    /** A piece of a document. */
    public sealed interface Block {}

    /** A heading; level 1 is the title. */
    public record Heading(int level, String text) implements Block {}

    /** Sentences; a line break is kept. */
    public record Paragraph(String text) implements Block {}

    /**
     * Shares by days, drawn with characters that every terminal has: the title, the name of the counts under it, those
     * of the levels from 1 down to 0, the lines, and what is said of the band.
     */
    public record Plot(String title, String atRisk, List<String> levels, List<Trace> traces, List<String> notes)
            implements Block {}

    /** One line of a plot: what marks it, its name, the days of its steps, and whether its band is drawn. */
    public record Trace(char mark, String label, int start, List<Curve.Point> points, boolean band) {}

    /** A picture; {@code plain} is said in its place where none can be shown, {@code data} is what it is drawn from. */
    public record Picture(Chart chart, List<Block> plain, List<Block> data) implements Block {}

    /** The figures to begin with, each on a card of a page; {@code plain} tells the same in rows. */
    public record Cards(List<Card> cards, List<Block> plain) implements Block {}

    /** One figure: its name, its value, what belongs to it, a year of it, and what can be concluded. */
    public record Card(
            String label, String value, String range, Chart.@Nullable Spark trend, String earlier, String sentence) {}

    /** What one must know to repeat the report; the end of the document. */
    public record Footer(String text) implements Block {}

    /** What programs read at the end; no eye sees it. */
    public record Imprinted(String text) implements Block {}

    /** Rows under heads. */
    public record Grid(List<Head> heads, List<List<String>> rows) implements Block {}

    /** The head of a column, and how the column behaves where there is little room. */
    public record Head(String text, Fit fit) {}

    /** How a column behaves where there is little room. */
    public enum Fit {
        /** Left-aligned words, wrapped when they must be. */
        LABEL,
        /** Right-aligned, never cut or wrapped. */
        NUMBER,
        /** Sentences beside a row, which go under it when they must. */
        REMARK
    }
}
