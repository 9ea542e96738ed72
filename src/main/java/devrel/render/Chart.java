package devrel.render;

import devrel.render.Document.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture of figures before it is drawn: its title, what one sees in it in a sentence, and what is to be drawn. */
public sealed interface Chart {
    /** What kind of picture it is; its file is named so. */
    String name();

    String title();

    /** What one sees in it, for those who do not see it. */
    String description();

    /** Shares by days: lines with a band, how many were still watched under them. */
    record Lines(
            String name,
            String title,
            String description,
            String atRisk,
            List<String> levels,
            List<Trace> traces,
            List<String> notes)
            implements Chart {}

    /** Counts by month, each a stack of parts, and a share of the same months under them. */
    record Bars(
            String name,
            String title,
            String description,
            List<Tick> months,
            List<Stack> stacks,
            @Nullable Rate rate) implements Chart {}

    /** A column's label: of two lines, the second for where a year begins. */
    record Tick(String label, String year) {}

    /** One part of all columns: its name, which look it has in every picture, and its counts. */
    record Stack(String label, int look, List<Double> counts) {}

    /** A share by month, missing where there is none; the levels of its axis, and its last value in words. */
    record Rate(String label, List<@Nullable Double> values, double top, List<String> levels, String last) {}

    /** How many come to each stage, and what share of those before. */
    record Funnel(String name, String title, String description, String stepsHead, List<Stage> stages)
            implements Chart {}

    /** A stage: its name, how many came to it, the same in words, and the share of those before in words. */
    record Stage(String label, double count, String counts, String step) {}

    /** Values in rows and columns, darker for more. */
    record Heat(
            String name, String title, String description, List<String> columns, List<HeatRow> rows, List<String> notes)
            implements Chart {}

    /** A row: its name and its cells. */
    record HeatRow(String label, List<HeatCell> cells) {}

    /** A cell: its value in words, its shade from 0 to 4, or -1 where there is none, and whether it is hidden. */
    record HeatCell(String text, int shade, boolean hidden) {}

    /** Who brought whom: each before those they brought. */
    record Tree(String name, String title, String description, List<Node> nodes, List<String> notes) implements Chart {}

    /** A person of a tree: their name, their generation, and whether they are still here. */
    record Node(String label, int generation, boolean here) {}

    /** One small line of a year, missing where there is no figure; a share is seen beside nothing at all. */
    record Spark(String name, String title, String description, List<@Nullable Double> values, boolean fromZero)
            implements Chart {}
}
