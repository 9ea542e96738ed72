package devrel.render;

import devrel.report.Curve;
import java.util.List;

/** What a person will read, every word in its language, before it becomes text or Markdown. */
public record Document(List<Block> blocks) {
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
