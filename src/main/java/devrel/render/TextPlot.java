package devrel.render;

import devrel.render.Document.Plot;
import devrel.render.Document.Trace;
import devrel.report.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plot as lines of text, in ASCII but for its words, at most as wide as asked and never wider than 80. */
final class TextPlot {
    private static final int MOST_WIDTH = 80;
    private static final int HEIGHT = 16;
    private static final int ROWS_A_LABEL = 4;
    private static final int MARGIN = 6;
    private static final int MOST_TICKS = 8;
    private static final int[] STEPS = {10, 30, 60, 90, 180, 365, 730, 1825, 3650, 7300};
    private static final char BAND = '.';
    private static final char EMPTY = ' ';

    private final Plot plot;
    private final int columns;
    private final int start;
    private final int end;
    private final char[][] cells;

    private TextPlot(Plot plot, int width) {
        this.plot = plot;
        columns = Math.min(MOST_WIDTH, width) - MARGIN - 3;
        start = plot.traces().stream().mapToInt(Trace::start).min().orElse(0);
        end = Math.max(
                start + 1, plot.traces().stream().mapToInt(TextPlot::last).max().orElse(0));
        cells = new char[HEIGHT + 1][columns];
        for (char[] row : cells) {
            Arrays.fill(row, EMPTY);
        }
        plot.traces().stream().filter(Trace::band).forEach(this::band);
        plot.traces().forEach(this::line);
    }

    private static int last(Trace trace) {
        return trace.points().get(trace.points().size() - 1).time();
    }

    static List<String> lines(Plot plot, int width) {
        return new TextPlot(plot, width).lines();
    }

    private int day(int column) {
        return start + (int) Math.round((double) column * (end - start) / (columns - 1));
    }

    private int column(int day) {
        return (int) Math.round((double) (day - start) * (columns - 1) / (end - start));
    }

    private static int row(double share) {
        return (int) Math.round((1 - share) * HEIGHT);
    }

    /** The last step that is not after the day; -1 before the first. */
    private static int step(Trace trace, int day) {
        int step = -1;
        while (step + 1 < trace.points().size() && trace.points().get(step + 1).time() <= day) {
            step++;
        }
        return step;
    }

    private void band(Trace trace) {
        for (int column = 0; column < columns && day(column) <= last(trace); column++) {
            int step = step(trace, day(column));
            Curve.Point point = step < 0 ? null : trace.points().get(step);
            if (point != null && point.low() != null && point.high() != null) {
                for (int row = row(point.high()); row <= row(point.low()); row++) {
                    cells[row][column] = BAND;
                }
            }
        }
    }

    /** The line falls within a column where it falls by several rows; where two meet, the first one is seen. */
    private void line(Trace trace) {
        int above = 0;
        for (int column = column(trace.start()); column < columns && day(column) <= last(trace); column++) {
            int step = step(trace, day(column));
            int at = step < 0 ? 0 : row(trace.points().get(step).value());
            for (int row = Math.min(above + 1, at); row <= at; row++) {
                boolean free = cells[row][column] == EMPTY || cells[row][column] == BAND;
                cells[row][column] = free ? trace.mark() : cells[row][column];
            }
            above = at;
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(plot.title());
        for (int row = 0; row <= HEIGHT; row++) {
            String label = row % ROWS_A_LABEL == 0 ? plot.levels().get(row / ROWS_A_LABEL) : "";
            String axis = label.isEmpty() ? " |" : " +";
            lines.add((padded(label) + axis + new String(cells[row])).stripTrailing());
        }
        List<Integer> ticks = ticks();
        lines.add(padded("") + " " + axis(ticks));
        lines.add(numbers("", ticks.stream().map(String::valueOf).toList(), ticks));
        lines.add(plot.atRisk());
        for (Trace trace : plot.traces()) {
            List<String> counts =
                    ticks.stream().map(tick -> atRisk(trace, tick)).toList();
            lines.add(numbers(String.valueOf(trace.mark()), counts, ticks));
        }
        plot.traces().forEach(trace -> lines.add(trace.mark() + " " + Escapes.visible(trace.label())));
        plot.notes().forEach(note -> lines.add(BAND + " " + note));
        return lines;
    }

    private static String padded(String label) {
        return " ".repeat(Math.max(0, MARGIN - label.length())) + label;
    }

    /** Days of the same distance, far enough apart for their numbers; the first day is one of them. */
    private List<Integer> ticks() {
        int size = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            boolean apart = (columns - 1) * STEPS[i] >= MARGIN * (end - start);
            size = apart && (end - start) / STEPS[i] < MOST_TICKS ? STEPS[i] : size;
        }
        List<Integer> ticks = new ArrayList<>();
        ticks.add(start);
        for (int tick = (start / size + 1) * size; tick <= end; tick += size) {
            if (column(tick) - column(start) >= MARGIN) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    private String axis(List<Integer> ticks) {
        char[] axis = new char[columns + 1];
        Arrays.fill(axis, '-');
        axis[0] = '+';
        ticks.forEach(tick -> axis[column(tick) + 1] = '+');
        return new String(axis);
    }

    /** How many were there before the day; empty after the last one watched. */
    static String atRisk(Trace trace, int day) {
        for (Curve.Point point : trace.points()) {
            if (point.time() >= day && day >= trace.start()) {
                return Integer.toString(point.atRisk());
            }
        }
        return "";
    }

    /** Each number under its tick. */
    private String numbers(String name, List<String> numbers, List<Integer> ticks) {
        StringBuilder line = new StringBuilder(name);
        for (int i = 0; i < numbers.size(); i++) {
            int middle = MARGIN + 2 + column(ticks.get(i));
            int from = middle - (i == 0 ? 0 : numbers.get(i).length() / 2);
            line.append(" ".repeat(Math.max(1, from - line.length()))).append(numbers.get(i));
        }
        return line.toString().stripTrailing();
    }
}
