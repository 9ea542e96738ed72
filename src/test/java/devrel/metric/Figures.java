package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures of ours beside those of R: counts them, keeps the largest relative deviation, and when closed fails if any
 * deviates by more than the case allows, or if none was compared. What was counted stands in target/figures.
 */
final class Figures implements AutoCloseable {
    private static final double NOTHING = 1e-12;

    private final String name;
    private double tolerance;
    private final List<String> wrong = new ArrayList<>();
    private int compared;
    private double largest;
    private String worst = "";

    Figures(String name, double tolerance) {
        this.name = name;
        this.tolerance = tolerance;
    }

    /** A figure to the case's own tolerance; null where R has none, which must be not finite with us. */
    void same(String what, double ours, @Nullable Object expected) {
        same(what, ours, expected, tolerance);
    }

    /** A p-value: to 1e-6, or 1e-12 absolutely. */
    void p(String what, double ours, @Nullable Object expected) {
        same(what, ours, expected, Math.max(tolerance, 1e-6));
    }

    /** The same counts, for figures to another tolerance. */
    void within(double other, Runnable comparing) {
        double usual = tolerance;
        tolerance = other;
        comparing.run();
        tolerance = usual;
    }

    void same(String what, double ours, @Nullable Object expected, double within) {
        compared++;
        if (expected == null) {
            if (Double.isFinite(ours)) {
                wrong.add(what + ": " + ours + " where R has none");
            }
            return;
        }
        double theirs = ((Number) expected).doubleValue();
        double apart = Math.abs(ours - theirs);
        double deviation = apart <= NOTHING && Math.abs(theirs) <= NOTHING ? 0 : apart / Math.abs(theirs);
        if (!(deviation <= within)) {
            wrong.add(what + ": " + ours + " instead of " + theirs + ", by " + deviation);
        }
        if (deviation > largest) {
            largest = deviation;
            worst = what;
        }
    }

    /** An interval by its two columns. */
    void same(String what, Optional<Interval> ours, Map<String, Object> row, String low, String high) {
        Interval interval = ours.orElse(new Interval(Double.NaN, Double.NaN));
        same(what + " " + low, interval.low(), row.get(low));
        same(what + " " + high, interval.high(), row.get(high));
    }

    void matrix(String what, double[][] ours, @Nullable Object expected) {
        List<?> rows = (List<?>) expected;
        for (int i = 0; i < rows.size(); i++) {
            List<?> cells = (List<?>) rows.get(i);
            for (int j = 0; j < cells.size(); j++) {
                same(what + "[" + i + "," + j + "]", ours[i][j], cells.get(j));
            }
        }
    }

    void test(String what, ChiSquared ours, Map<String, Object> expected) {
        same(what + " chi-squared", ours.statistic(), expected.get("chisq"));
        same(what + " df", ours.df(), expected.get("df"));
        if (expected.containsKey("p")) {
            p(what + " p", ours.p(), expected.get("p"));
        }
    }

    @Override
    public void close() {
        assertThat(wrong).as(name).isEmpty();
        assertThat(compared).as("figures compared in " + name).isPositive();
        String line = String.format(Locale.ROOT, "%s\t%d\t%.1e\t%s%n", name, compared, largest, worst);
        try {
            Files.createDirectories(Path.of("target/figures"));
            Files.writeString(Path.of("target/figures", name + ".txt"), line);
        } catch (IOException unwritable) {
            throw new AssertionError(name, unwritable);
        }
    }
}
