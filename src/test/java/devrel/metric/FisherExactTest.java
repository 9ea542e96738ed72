package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class FisherExactTest {
    private static FisherExact of(int count, int of, int otherCount, int otherOf) {
        return new FisherExact(new Proportion(count, of), new Proportion(otherCount, otherOf));
    }

    @Test
    void theTeaTastingLadyHasThePOfFisher() {
        // 3 of 4 against 1 of 4: (1 + 16 + 16 + 1) / 70 two-sided, (16 + 1) / 70 one-sided
        FisherExact tea = of(3, 4, 1, 4);
        assertThat(tea.p()).isCloseTo(34 / 70.0, within(1e-14));
        assertThat(tea.pGreater()).isCloseTo(17 / 70.0, within(1e-14));
        assertThat(tea.pLess()).isCloseTo(69 / 70.0, within(1e-14));
    }

    @Test
    void theOddsRatioSolvesItsEquation() {
        // 1 of 5 against 1 of 6, 2 of 11 drawn: weights C(5,x) C(6,2-x) = 15, 30, 10; mean 1 where 15 = 10 w², w = √1.5
        assertThat(of(1, 5, 1, 6).oddsRatio()).isCloseTo(StrictMath.sqrt(1.5), within(1e-14));
        // upper limit: P(X <= 1) = .025, (15 + 30 w) / (15 + 30 w + 10 w²) = .025, so .25 w² - 29.25 w - 14.625 = 0
        double upper = (29.25 + StrictMath.sqrt(29.25 * 29.25 + 14.625)) / 0.5;
        assertThat(of(1, 5, 1, 6).interval(0.95).high()).isCloseTo(upper, within(1e-10));
        // lower limit: P(X >= 1) = .025, (30 w + 10 w²) / (15 + 30 w + 10 w²) = .025, so 9.75 w² + 29.25 w - .375 = 0
        double lower = (-29.25 + StrictMath.sqrt(29.25 * 29.25 + 4 * 9.75 * 0.375)) / 19.5;
        assertThat(of(1, 5, 1, 6).interval(0.95).low()).isCloseTo(lower, within(1e-14));
    }

    @Test
    void asFewOrAsManyAsPossibleHaveAnOpenOddsRatio() {
        assertThat(of(0, 10, 4, 12).oddsRatio()).isZero();
        assertThat(of(0, 10, 4, 12).interval(0.95).low()).isZero();
        assertThat(of(10, 10, 6, 9).oddsRatio()).isInfinite();
        assertThat(of(10, 10, 6, 9).interval(0.95).high()).isInfinite();
    }

    @Test
    void whereOnlyOneTableIsPossibleNothingIsSaid() {
        for (FisherExact fisher :
                List.of(of(0, 10, 0, 12), of(10, 10, 12, 12), of(0, 0, 3, 12), of(3, 12, 0, 0), of(0, 0, 0, 0))) {
            assertThat(fisher.p()).isEqualTo(1);
            assertThat(fisher.pGreater()).isEqualTo(1);
            assertThat(fisher.pLess()).isEqualTo(1);
            assertThat(fisher.interval(0.95)).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
        }
    }

    @Test
    void aMillionOfEachLosesNoDigits() {
        FisherExact alike = of(500_000, 1_000_000, 500_000, 1_000_000);
        assertThat(alike.p()).isCloseTo(1, within(1e-9));
        assertThat(alike.oddsRatio()).isCloseTo(1, within(1e-9));
        // the logarithm's standard error is √(4 / 500000) = 1/√125000
        double half = Normal.z(0.95) / StrictMath.sqrt(125_000);
        assertThat(alike.interval(0.95).high()).isCloseTo(StrictMath.exp(half), within(1e-5));
        assertThat(of(1, 1_000_000, 0, 1_000_000).p()).isCloseTo(1, within(1e-12));
        assertThat(of(2, 1_000_000, 0, 1_000_000).pGreater()).isCloseTo(0.25, within(1e-6));
    }

    /** The odds ratio as R looks for it: on the scale from 0 to 1, the odds or their reciprocal. */
    private static double asInR(DoubleUnaryOperator function, boolean aboveOne) {
        return aboveOne
                ? 1 / BrentRoot.between(Math.ulp(1.0), 1, t -> function.applyAsDouble(1 / t))
                : BrentRoot.between(0, 1, function);
    }

    /** Mean and tails of R at odds of 0, which the distribution itself does not know. */
    private static DoubleUnaryOperator from(double atZero, DoubleUnaryOperator function) {
        return odds -> odds == 0 ? atZero : function.applyAsDouble(odds);
    }

    private static List<Double> ofR(Hypergeometric tables, int x) {
        double tail = 0.025;
        double mean = x == tables.low() || x == tables.high()
                ? Double.NaN
                : asInR(from(tables.low() - x, odds -> tables.mean(odds) - x), tables.mean(1) < x);
        double low = x == tables.low()
                ? 0
                : asInR(from(-tail, odds -> tables.atLeast(x, odds) - tail), tables.atLeast(x, 1) < tail);
        double high = x == tables.high()
                ? Double.NaN
                : asInR(from(1 - tail, odds -> tables.atMost(x, odds) - tail), tables.atMost(x, 1) > tail);
        return List.of(mean, low, high);
    }

    private static void pair(Compared same, Compared exact, Case.Row row) {
        FisherExact fisher = of(row.count("x1"), row.count("n1"), row.count("x2"), row.count("n2"));
        Hypergeometric tables = new Hypergeometric(row.count("n1"), row.count("n2"), row.count("x1") + row.count("x2"));
        List<Double> found = ofR(tables, row.count("x1"));
        Interval interval = fisher.interval(0.95);
        List<Double> ours = List.of(fisher.oddsRatio(), interval.low(), interval.high());
        List<String> names = List.of("fisher_or_cmle", "fisher_or_lo", "fisher_or_hi");
        for (int i = 0; i < names.size(); i++) {
            Double expected = row.optional(names.get(i));
            if (expected == null || expected == 0) {
                exact.relative(ours.get(i), expected, 0, names.get(i));
                continue;
            }
            same.relative(found.get(i), expected, 1e-7, names.get(i));
            double scaled = expected > 1 ? 1 / ours.get(i) : ours.get(i);
            exact.absolute(scaled, expected > 1 ? 1 / expected : expected, 1.3e-4, names.get(i));
        }
    }

    @Test
    void theOddsRatiosOfRAreThoseWhereItsSearchStops(TestReporter reporter) {
        Compared same = new Compared("two-proportions, odds ratios by R's search");
        Compared exact = new Compared("two-proportions, exact odds ratios");
        Case.named("two-proportions").table("rows").forEach(row -> pair(same, exact, row));
        reporter.publishEntry(same.toString());
        reporter.publishEntry(exact.toString());
        assertThat(same.figures()).isEqualTo(20);
        assertThat(exact.figures()).isEqualTo(24);
    }

    @Test
    void theOddsRatiosOfSourcesAreThoseWhereTheSearchOfRStops(TestReporter reporter) {
        Compared same = new Compared("stage-funnel, odds ratios by R's search");
        Compared exact = new Compared("stage-funnel, exact odds ratios");
        Case.named("stage-funnel").table("pairwise").forEach(row -> pair(same, exact, row));
        reporter.publishEntry(same.toString());
        reporter.publishEntry(exact.toString());
        assertThat(same.figures()).isEqualTo(9);
        assertThat(exact.figures()).isEqualTo(9);
    }
}
