package devrel.render;

import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import java.util.ArrayList;
import java.util.List;

/**
 * A grid as aligned lines. Where it is too wide, in this order: heads wrap, remarks go under their rows, labels wrap,
 * columns go into several grids below each other (each with the first column), and, where there are words rather than
 * numbers in many columns, every row becomes lines of fields.
 */
final class TextGrid {
    private static final int GAP = 2;
    private static final int REMARK_ROOM = 32;
    private static final int LONGEST_UNCUT_WORD = 24;
    private static final int SHORT_LABEL = 10;
    private static final int MOST_STACKED = 3;
    private static final String INDENT = "    ";

    private final List<Head> heads;
    private final List<List<String>> rows;
    private final int width;
    /** The width of each column's widest cell, with its head wrapped; and the least width that it can do with. */
    private final int[] cells;

    private final int[] least;

    private TextGrid(List<Head> heads, List<List<String>> rows, int width) {
        this.heads = heads;
        this.rows = rows;
        this.width = width;
        this.cells = new int[heads.size()];
        this.least = new int[heads.size()];
        for (int column = 0; column < heads.size(); column++) {
            measure(column);
        }
    }

    /** A number is never cut, nor any word of usual length, nor a label as short as a month. */
    private void measure(int column) {
        int longest = Display.longestWord(heads.get(column).text());
        int widest = Math.max(1, longest);
        for (List<String> row : rows) {
            widest = Math.max(widest, Display.width(row.get(column)));
            longest = Math.max(longest, Display.longestWord(row.get(column)));
        }
        boolean number = heads.get(column).fit() == Fit.NUMBER;
        cells[column] = widest;
        int uncut = widest <= SHORT_LABEL ? widest : longest;
        least[column] = number ? widest : Math.max(1, Math.min(uncut, LONGEST_UNCUT_WORD));
    }

    static List<String> lines(Grid grid, int width) {
        List<Head> heads = new ArrayList<>();
        grid.heads().forEach(head -> heads.add(new Head(Escapes.visible(head.text()), head.fit())));
        List<List<String>> rows = new ArrayList<>();
        grid.rows().forEach(row -> rows.add(row.stream().map(Escapes::visible).toList()));
        return new TextGrid(heads, rows, width).lines();
    }

    private List<String> lines() {
        List<Integer> all = indices(Fit.values());
        if (total(all, true) <= width) {
            return draw(all, natural(all), List.of());
        }
        List<Integer> main = indices(Fit.LABEL, Fit.NUMBER);
        List<Integer> remarks = indices(Fit.REMARK);
        int left = width - total(main, false) - GAP;
        if (remarks.size() == 1 && left >= Math.min(REMARK_ROOM, cells[remarks.get(0)])) {
            return draw(all, squeezed(all), List.of());
        }
        if (total(main, false) <= width || least(main) <= width) {
            return draw(main, squeezed(main), remarks);
        }
        return stackedOrFields(main, remarks);
    }

    private List<String> stackedOrFields(List<Integer> main, List<Integer> remarks) {
        List<List<Integer>> stacks = new ArrayList<>();
        int first = main.get(0);
        List<Integer> stack = new ArrayList<>(List.of(first));
        for (int column : main.subList(1, main.size())) {
            stack.add(column);
            if (least(stack) > width && stack.size() > 2) {
                stack.remove(stack.size() - 1);
                stacks.add(stack);
                stack = new ArrayList<>(List.of(first, column));
            }
        }
        stacks.add(stack);
        boolean wordy = main.subList(1, main.size()).stream()
                .anyMatch(column -> heads.get(column).fit() == Fit.LABEL);
        boolean few = !wordy || stacks.size() <= MOST_STACKED;
        return few && stacks.stream().allMatch(each -> least(each) <= width) ? stacked(stacks, remarks) : fields();
    }

    private List<String> stacked(List<List<Integer>> stacks, List<Integer> remarks) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < stacks.size(); i++) {
            List<Integer> stack = stacks.get(i);
            if (i > 0) {
                lines.add("");
            }
            lines.addAll(draw(stack, squeezed(stack), i + 1 == stacks.size() ? remarks : List.of()));
        }
        return lines;
    }

    /** One line a field; a value that does not fit goes on under it. */
    private List<String> fields() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int column = 0; column < heads.size(); column++) {
                if (!row.get(column).isEmpty()) {
                    field(heads.get(column), row.get(column), lines);
                }
            }
        }
        return lines;
    }

    private void field(Head head, String value, List<String> lines) {
        String line = head.text() + ": " + value;
        boolean whole = Display.width(line) <= width || head.fit() == Fit.NUMBER;
        if (whole) {
            lines.add(line);
            return;
        }
        lines.add(head.text() + ":");
        Display.wrap(value, width - INDENT.length()).forEach(part -> lines.add(INDENT + part));
    }

    private List<String> draw(List<Integer> columns, List<Integer> widths, List<Integer> remarks) {
        List<String> lines = new ArrayList<>();
        List<List<String>> headLines = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            headLines.add(Display.wrap(heads.get(columns.get(i)).text(), widths.get(i)));
        }
        drawRow(columns, widths, headLines, true, lines);
        lines.add(String.join(" ".repeat(GAP), widths.stream().map("-"::repeat).toList()));
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(
                        cell(row.get(columns.get(i)), heads.get(columns.get(i)).fit(), widths.get(i)));
            }
            drawRow(columns, widths, cells, false, lines);
            drawRemarks(row, remarks, lines);
        }
        return lines;
    }

    private static List<String> cell(String text, Fit fit, int width) {
        return fit == Fit.NUMBER || Display.width(text) <= width ? List.of(text) : Display.wrap(text, width);
    }

    private void drawRow(
            List<Integer> columns,
            List<Integer> widths,
            List<List<String>> cells,
            boolean fromBelow,
            List<String> lines) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns.size(); c++) {
                List<String> cell = cells.get(c);
                int at = fromBelow ? i - (height - cell.size()) : i;
                String text = at >= 0 && at < cell.size() ? cell.get(at) : "";
                line.append(c > 0 ? " ".repeat(GAP) : "");
                pad(text, widths.get(c), heads.get(columns.get(c)).fit() == Fit.NUMBER, line);
            }
            lines.add(line.toString());
        }
    }

    private static void pad(String text, int width, boolean right, StringBuilder line) {
        String blanks = " ".repeat(Math.max(0, width - Display.width(text)));
        line.append(right ? blanks : "").append(text).append(right ? "" : blanks);
    }

    private void drawRemarks(List<String> row, List<Integer> remarks, List<String> lines) {
        for (int column : remarks) {
            if (!row.get(column).isEmpty()) {
                Display.wrap(row.get(column), width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
            }
        }
    }

    private List<Integer> indices(Fit... fits) {
        List<Integer> found = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            if (List.of(fits).contains(heads.get(column).fit())) {
                found.add(column);
            }
        }
        return found;
    }

    private int natural(int column, boolean wholeHead) {
        return wholeHead
                ? Math.max(cells[column], Display.width(heads.get(column).text()))
                : cells[column];
    }

    private int least(List<Integer> columns) {
        return columns.stream().mapToInt(column -> least[column]).sum() + GAP * (columns.size() - 1);
    }

    private List<Integer> natural(List<Integer> columns) {
        return columns.stream().map(column -> natural(column, true)).toList();
    }

    private int total(List<Integer> columns, boolean wholeHeads) {
        return columns.stream().mapToInt(column -> natural(column, wholeHeads)).sum() + GAP * (columns.size() - 1);
    }

    /** Widths that fit: each column's least, then what cells would like, then what heads would. */
    private List<Integer> squeezed(List<Integer> columns) {
        List<Integer> widths =
                new ArrayList<>(columns.stream().map(column -> least[column]).toList());
        int left = width - least(columns);
        left = widen(columns, widths, left, false);
        widen(columns, widths, left, true);
        return widths;
    }

    /** Gives the room that is left to the narrowest column that wants more, one by one; returns what nobody wants. */
    private int widen(List<Integer> columns, List<Integer> widths, int room, boolean wholeHeads) {
        for (int left = room; left > 0; left--) {
            int narrowest = -1;
            for (int i = 0; i < columns.size(); i++) {
                boolean wants = widths.get(i) < natural(columns.get(i), wholeHeads);
                if (wants && (narrowest < 0 || widths.get(i) < widths.get(narrowest))) {
                    narrowest = i;
                }
            }
            if (narrowest < 0) {
                return left;
            }
            widths.set(narrowest, widths.get(narrowest) + 1);
        }
        return 0;
    }
}
