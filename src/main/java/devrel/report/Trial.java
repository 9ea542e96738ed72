package devrel.report;

import devrel.metric.CoxFit;
import devrel.metric.CoxModel;
import devrel.metric.Interval;
import devrel.metric.NotEstimable;
import devrel.metric.Power;
import devrel.metric.Proportionality;
import devrel.metric.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One factor's part in one regression: its ratio, or why there is none. */
record Trial(
        Outcome outcome,
        Factor factor,
        SortedMap<String, String> by,
        @Nullable RiskRows rows,
        int column,
        @Nullable Fitted fitted,
        @Nullable Note why) {
    /** A model, and whether its ratios change as time goes by, which is asked of all its factors at once. */
    private record Fitted(CoxModel model, Proportionality proportionality) {
        static Fitted of(CoxModel model) {
            return new Fitted(model, model.proportionality(Proportionality.Scale.KAPLAN_MEIER));
        }
    }

    private static final String METHOD = "cox-efron";
    private static final int LEAST_PEOPLE = 5;
    private static final double FEW_EXPECTED = 10;
    private static final double MOST_Q = 0.1;
    private static final double CHANGES = 0.05;
    private static final double POWER = 0.8;

    /** A factor that nothing is recorded of. */
    static Trial untested(Outcome outcome, Factor factor, Note why) {
        return new Trial(outcome, factor, By.of("factor", factor.code()), null, 0, null, why);
    }

    /** The factor by itself. */
    static Trial alone(Outcome outcome, Factor factor, RiskRows rows) {
        CoxFit fit = fit(List.of(factor), rows);
        Fitted fitted = fit instanceof CoxModel model ? Fitted.of(model) : null;
        return of(outcome, factor, By.of("factor", factor.code()), rows, 0, fit, fitted);
    }

    /** Each of these factors with the others as they are. */
    static List<Trial> together(Outcome outcome, List<Factor> factors, RiskRows rows) {
        CoxFit fit = fit(factors, rows);
        Fitted fitted = fit instanceof CoxModel model ? Fitted.of(model) : null;
        List<Trial> trials = new ArrayList<>();
        for (int j = 0; j < factors.size(); j++) {
            SortedMap<String, String> by = By.and(By.of("factor", factors.get(j).code()), "model", "joint");
            trials.add(of(outcome, factors.get(j), by, rows, j, fit, fitted));
        }
        return trials;
    }

    private static @Nullable CoxFit fit(List<Factor> factors, RiskRows rows) {
        for (int j = 0; j < factors.size(); j++) {
            boolean isSmall = factors.get(j).isYesOrNo()
                    && (rows.people(j, 0) < LEAST_PEOPLE || rows.people(j, 1) < LEAST_PEOPLE);
            if (isSmall && rows.events() >= rows.needed()) {
                return null;
            }
        }
        return rows.fit();
    }

    private static Trial of(
            Outcome outcome,
            Factor factor,
            SortedMap<String, String> by,
            RiskRows rows,
            int column,
            @Nullable CoxFit fit,
            @Nullable Fitted fitted) {
        if (fitted != null) {
            return new Trial(outcome, factor, by, rows, column, fitted, null);
        }
        Note why = fit instanceof NotEstimable reason
                ? why(reason, factor, rows, column)
                : Note.of("report.note.factor-small-group");
        return new Trial(outcome, factor, by, rows, column, null, why);
    }

    private static Note why(NotEstimable reason, Factor factor, RiskRows rows, int column) {
        return switch (reason.reason()) {
            case NO_EVENTS, TOO_FEW_EVENTS ->
                new Note(
                        "report.note.factor-few-events",
                        Map.of(
                                "events", Integer.toString(reason.events()),
                                "needed", Integer.toString(rows.needed())));
            case SEPARATED -> factor.isYesOrNo() ? separated(rows, column) : Note.of("report.note.factor-no-answer");
            case NO_CONTRAST -> Note.of("report.note.factor-no-contrast");
            case NOT_CONVERGED -> Note.of("report.note.factor-no-answer");
        };
    }

    /** Where one side has no event there is no finite ratio, but there are rates. */
    private static Note separated(RiskRows rows, int column) {
        return new Note(
                "report.note.factor-separated",
                Map.of(
                        "with", Integer.toString(rows.events(column, 1)),
                        "years_with", decimal(rows.days(column, 1) / Rate.YEAR, 1),
                        "without", Integer.toString(rows.events(column, 0)),
                        "years_without", decimal(rows.days(column, 0) / Rate.YEAR, 1)));
    }

    private static String decimal(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    boolean isEstimated() {
        return fitted != null;
    }

    /** The p-value against a ratio of 1, if there is one. */
    OptionalDouble p() {
        return fitted == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(term(fitted).p());
    }

    private CoxModel.Term term(Fitted of) {
        return of.model().term(factor.code());
    }

    /** The figure, with the q that it has among all of the report. */
    Figure figure(OptionalDouble q, double confidence) {
        Draft draft = Draft.of(outcome.id(), by, Unit.RATIO);
        if (rows != null) {
            draft.n(rows.people()).more("events", rows.events()).evidence(() -> evidence(rows));
        }
        if (fitted == null || rows == null) {
            return draft.without(Status.NOT_AVAILABLE, why == null ? Note.of("report.note.nobody") : why);
        }
        CoxModel.Term term = term(fitted);
        Interval interval = term.interval(confidence);
        double changes = changes(fitted.proportionality());
        double[] expected = factor.isYesOrNo() ? rows.expected(column) : new double[] {FEW_EXPECTED, FEW_EXPECTED};
        return draft.value(term.hazardRatio())
                .interval(interval, confidence, METHOD)
                .p(term.p())
                .more("q", q.orElse(Double.NaN))
                .more("ph_p", changes)
                .more("se", term.coefficient().se())
                .status(Math.min(expected[0], expected[1]) < FEW_EXPECTED ? Status.SMALL : Status.SHOWN)
                .note(
                        changes < CHANGES
                                ? Note.of("report.note.factor-changes")
                                : conclusion(rows, interval, q, confidence, expected))
                .figure();
    }

    private double changes(Proportionality of) {
        for (Proportionality.Term term : of.terms()) {
            if (term.name().equals(factor.code())) {
                return term.test().p();
            }
        }
        return Double.NaN;
    }

    private Note conclusion(RiskRows of, Interval interval, OptionalDouble q, double confidence, double[] expected) {
        if (!interval.contains(1) && q.orElse(1) <= MOST_Q) {
            return new Note(
                    interval.low() > 1 ? outcome.more() : outcome.less(),
                    Map.of("low", decimal(interval.low(), 2), "high", decimal(interval.high(), 2)));
        }
        return factor.isYesOrNo() ? unclear(of, confidence, expected) : Note.of("report.note.factor-score-unclear");
    }

    /** That nothing was seen says little without what could have been seen. */
    private Note unclear(RiskRows of, double confidence, double[] expected) {
        double share = expected[0] / (expected[0] + expected[1]);
        double seen = new Power(share, confidence, POWER).hazardRatio(of.events());
        return new Note(
                outcome.unclear(),
                Map.of(
                        "events", Integer.toString(of.events()),
                        "below", decimal(seen, 2),
                        "above", decimal(1 / seen, 2)));
    }

    private Evidence evidence(RiskRows of) {
        return new Evidence(
                outcome == Outcome.LEAVING ? Entries.exits(of.ended(), "") : Entries.starts(of.ended(), ""),
                Entries.starts(of.watched(), ""),
                Entries.starts(of.left(), "report.reason.factor-unknown"));
    }
}
