package devrel.report;

import java.util.List;

/** A part of a report: a heading (the key of its wording) and what stands under it. */
public record Section(String title, List<Part> parts) {
    /** What can stand in a section. */
    public sealed interface Part {}

    /** Figures, one under the other, each with its interval and n. */
    public record Figures(List<Figure> figures) implements Part {}

    /** The same figures for several groups: one row a group, one column an id. */
    public record Groups(String dimension, List<Figure> figures) implements Part {}

    /** Figures for programs; people read them in rows beside. */
    public record Data(List<Figure> figures) implements Part {}

    /** Several series over the same months: one row a month, one column a series. */
    public record Months(List<Series> series) implements Part {}

    /** Curves over the same days: one plot. */
    public record Curves(List<Curve> curves) implements Part {}

    /** Rows. */
    public record Rows(Table table) implements Part {}

    /** The figures to begin with. */
    public record Headlines(List<Headline> headlines) implements Part {}

    /** A sentence. */
    public record Sentence(Note note) implements Part {}
}
