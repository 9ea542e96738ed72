package devrel.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year as one small line, its last figure a dot; in a text, as one block a month. */
final class SparkDrawing {
    static final double WIDTH = 132;
    static final double HEIGHT = 34;
    private static final double PAD = 5;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final char NONE = '·';

    private final Svg svg;
    private final List<@Nullable Double> values;
    private final double low;
    private final double high;

    SparkDrawing(Svg svg, Chart.Spark chart) {
        this.svg = svg;
        values = chart.values();
        low = low(values, chart.fromZero());
        high = high(values);
    }

    private static double low(List<@Nullable Double> values, boolean fromZero) {
        double low = fromZero ? 0 : Double.POSITIVE_INFINITY;
        for (Double value : values) {
            low = value == null ? low : Math.min(low, value);
        }
        return low;
    }

    private static double high(List<@Nullable Double> values) {
        double high = Double.NEGATIVE_INFINITY;
        for (Double value : values) {
            high = value == null ? high : Math.max(high, value);
        }
        return high;
    }

    private double x(int month) {
        return PAD + month * (WIDTH - 2 * PAD) / Math.max(1, values.size() - 1);
    }

    private double y(double value) {
        return high == low ? HEIGHT / 2 : HEIGHT - PAD - (value - low) * (HEIGHT - 2 * PAD) / (high - low);
    }

    /** Draws it; gives its height. */
    double draw() {
        StringBuilder path = new StringBuilder();
        boolean broken = true;
        for (int month = 0; month < values.size(); month++) {
            Double value = values.get(month);
            if (value != null) {
                Svg.step(path, broken ? 'M' : 'L', x(month), y(value));
                boolean alone = broken && (month + 1 == values.size() || values.get(month + 1) == null);
                if (alone || month + 1 == values.size()) {
                    svg.circle("f1", x(month), y(value), month + 1 == values.size() ? 3.2 : 1.6);
                }
            }
            broken = value == null;
        }
        svg.path("line s1", path);
        return HEIGHT;
    }

    /** The same in characters; a dot where there is no figure. */
    static String text(List<@Nullable Double> values, boolean fromZero) {
        double low = low(values, fromZero);
        double range = high(values) - low;
        StringBuilder text = new StringBuilder();
        for (Double value : values) {
            int level = value == null ? 0 : range == 0 ? 3 : (int) Math.round((value - low) / range * 7);
            text.append(value == null ? NONE : BLOCKS.charAt(level));
        }
        return text.toString();
    }
}
