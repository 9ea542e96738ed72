package devrel.render;

import devrel.report.Figure;
import devrel.report.Series;
import devrel.report.Unit;
import org.jspecify.annotations.Nullable;

/** How many decimals an eye wants: by the unit, and by how many a share is counted among. */
final class Decimals {
    private Decimals() {}

    /** The decimals that suit all values of a series. */
    static int of(Series series) {
        int decimals = 0;
        for (Series.Point point : series.points()) {
            Double value = point.value();
            decimals = value == null ? decimals : Math.max(decimals, of(value, series.unit(), null));
        }
        return decimals;
    }

    /** The decimals that suit a figure and its limits. */
    static int of(Figure figure) {
        Double of = figure.denominator() == null ? number(figure.n()) : figure.denominator();
        Double value = figure.value();
        if (value != null && isWhole(value) && figure.unit() != Unit.SCORE) {
            return of(value, figure.unit(), of);
        }
        double size = 0;
        for (Double each : new Double[] {value, figure.low(), figure.high()}) {
            size = each == null || Math.abs(each) < Math.abs(size) ? size : each;
        }
        return of(size, figure.unit(), of);
    }

    private static @Nullable Double number(@Nullable Integer n) {
        return n == null ? null : n.doubleValue();
    }

    private static int of(double size, Unit unit, @Nullable Double of) {
        return switch (unit) {
            case RATIO -> of == null ? 1 : Words.percentDecimals(of);
            case PER_PERSON_YEAR -> 2;
            case SCORE -> Math.abs(size) < 10 ? 2 : 1;
            case PERSON_DAYS, PERCENT_POINTS -> 0;
            case MONEY -> isWhole(size) ? 0 : 2;
            case PEOPLE, COUNT, DAYS -> isWhole(size) ? 0 : 1;
        };
    }

    /** Whether nothing stands behind the point. */
    static boolean isWhole(double value) {
        return value == Math.rint(value);
    }
}
