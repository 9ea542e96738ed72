package devrel.report;

import devrel.metric.CoxFit;
import devrel.metric.CoxModel;
import devrel.metric.Estimate;
import devrel.metric.Interval;
import devrel.metric.KaplanMeier;
import devrel.metric.LogRank;
import devrel.metric.NotEstimable;
import devrel.metric.Power;
import devrel.metric.Proportionality;
import devrel.metric.TestFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Whether groups leave at different rates, by how much, and what so few exits could have shown at all. */
final class ComparisonSection {
    /** What is said of groups that leave at different rates. */
    static final String DIFFER = "report.note.groups-differ";

    private static final String MORE = "report.note.leaves-more";
    private static final String LESS = "report.note.leaves-less";
    private static final String TEST = "survival.logrank";
    private static final String RATIO = "survival.hazard-ratio";
    private static final int HORIZON = 365;
    private static final String DIFFERENCE = "survival.rmst.difference." + HORIZON + "d";
    private static final int MOST_GROUPS = 20;
    /** The rate of false alarms below which one of several comparisons is told. */
    private static final double MOST_FALSE = 0.10;

    private final Basis basis;
    private final Spells company;
    private final List<Spells> groups;
    private final List<Spells> tested;
    private final Compared compared;
    private final double confidence;
    private final Map<String, OptionalDouble> q = new HashMap<>();

    ComparisonSection(Basis basis, List<Spells> spells) {
        this.basis = basis;
        this.company = spells.get(0);
        this.groups = spells.subList(1, spells.size());
        Compared everybody = new Compared(basis, groups, company.start());
        this.tested = groups.stream()
                .filter(group -> !SmallNumbers.isTooFew(everybody.people(group.name())))
                .toList();
        this.compared = new Compared(basis, tested, company.start());
        this.confidence = basis.figures().confidence();
    }

    /** Whether this test of a group says that it leaves more or less often than the others. */
    static boolean isTold(Figure test) {
        return test.note() != null && List.of(MORE, LESS).contains(test.note().key());
    }

    /** All groups at once, then each against the others; of those large enough. */
    Section section() {
        List<Figure> each = new ArrayList<>();
        Note untestable = untestable();
        Figure all =
                untestable == null ? all() : draft(TEST, company, Unit.SCORE).without(Status.NOT_AVAILABLE, untestable);
        if (untestable == null) {
            adjust();
        }
        for (Spells group : groups) {
            if (untestable == null && tested.contains(group)) {
                each.addAll(compare(group));
            } else {
                each.addAll(untested(group, untestable));
            }
        }
        return Sections.of("report.section.comparison", List.of(all), each);
    }

    private @Nullable Note untestable() {
        if (!company.begins()) {
            return Note.of(company.isEmpty() ? "report.note.nobody" : "report.note.no-curve");
        }
        if (tested.size() < 2) {
            return Note.of("report.note.not-tested-groups");
        }
        if (tested.size() > MOST_GROUPS) {
            return Note.of("report.note.not-tested-many", "groups", tested.size());
        }
        if (SmallNumbers.isTooFewToCompare(compared.exits())) {
            return Note.of("report.note.not-tested-exits", "exits", compared.exits());
        }
        return p(compared.test()).isEmpty() ? Note.of("report.note.not-comparable") : null;
    }

    private List<Figure> untested(Spells group, @Nullable Note why) {
        Note note = tested.contains(group) && why != null ? why : Note.of("report.note.not-tested-small");
        return List.of(
                draft(TEST, group, Unit.SCORE).without(Status.NOT_AVAILABLE, note),
                draft(RATIO, group, Unit.RATIO).without(Status.NOT_AVAILABLE, note),
                draft(DIFFERENCE, group, Unit.DAYS).without(Status.NOT_AVAILABLE, note));
    }

    private Draft draft(String id, Spells of, Unit unit) {
        int people = of.isCompany() ? people() : people(of);
        return Draft.of(id, of.by(), unit).n(people).evidence(() -> of.evidence(basis, employed -> true));
    }

    /** Several comparisons of one report give several chances of a false alarm. */
    private void adjust() {
        List<OptionalDouble> values =
                tested.stream().map(group -> p(compared.test(group.name()))).toList();
        List<OptionalDouble> adjusted = tested.size() > 2 ? new TestFamily(values).benjaminiHochberg() : values;
        for (int i = 0; i < tested.size(); i++) {
            q.put(tested.get(i).name(), adjusted.get(i));
        }
    }

    private static OptionalDouble p(LogRank test) {
        double p = test.test().p();
        return Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p);
    }

    private int people() {
        return tested.stream().mapToInt(this::people).sum();
    }

    private int people(Spells group) {
        return compared.people(group.name());
    }

    private Figure all() {
        LogRank test = compared.test();
        double least = test.groups().stream()
                .mapToDouble(LogRank.Group::expected)
                .min()
                .orElse(0);
        int smallest = tested.stream().mapToInt(this::people).min().orElse(0);
        boolean differ = p(test).orElse(1) < 1 - confidence;
        Map<String, String> parameters = new LinkedHashMap<>(power(smallest));
        parameters.put("people", Integer.toString(smallest));
        parameters.put("of", Integer.toString(people()));
        Note note = new Note(differ ? DIFFER : "report.note.groups-alike", parameters);
        return tested(draft(TEST, company, Unit.SCORE), test)
                .status(SmallNumbers.ofComparison(least))
                .note(note)
                .figure();
    }

    private Draft tested(Draft draft, LogRank test) {
        return draft.value(test.test().statistic())
                .more("statistic", test.test().statistic())
                .more("events", compared.exits())
                .p(test.test().p())
                .df(test.test().df())
                .method(compared.isWithinClients() ? "log-rank-stratified" : "log-rank");
    }

    /** Between which hazard ratios a difference would mostly stay unseen. */
    private Map<String, String> power(int people) {
        double ratio = new Power((double) people / people(), confidence, 0.8).hazardRatio(compared.exits());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("exits", Integer.toString(compared.exits()));
        parameters.put("low", hundredths(ratio));
        parameters.put("high", hundredths(1 / ratio));
        return parameters;
    }

    private static String hundredths(double value) {
        return Double.toString(Math.round(value * 100) / 100.0);
    }

    private List<Figure> compare(Spells group) {
        LogRank test = compared.test(group.name());
        if (test.test().df() == 0) {
            return untested(group, Note.of("report.note.not-comparable"));
        }
        LogRank.Group own = test.groups().get(1);
        double least = Math.min(own.expected(), test.groups().get(0).expected());
        Status status = SmallNumbers.ofComparison(least);
        Draft draft = tested(draft(TEST, group, Unit.SCORE), test)
                .parts(own.observed(), own.expected())
                .status(status)
                .note(verdict(group, own));
        if (isTold(group.name()) && tested.size() > 2) {
            draft.more("q", q(group.name()));
        }
        return List.of(draft.figure(), ratio(group, status), difference(group, status));
    }

    private boolean isTold(String group) {
        double least = tested.size() > 2 ? MOST_FALSE : 1 - confidence;
        return q(group) <= least;
    }

    private double q(String group) {
        return q.getOrDefault(group, OptionalDouble.empty()).orElse(1);
    }

    private Note verdict(Spells group, LogRank.Group own) {
        if (!isTold(group.name())) {
            return new Note("report.note.no-difference", power(people(group)));
        }
        return Note.of(own.observed() > own.expected() ? MORE : LESS);
    }

    private Figure ratio(Spells group, Status status) {
        Draft draft = draft(RATIO, group, Unit.RATIO).more("events", compared.exits());
        CoxFit fit = compared.ratio(group.name());
        if (fit instanceof NotEstimable none) {
            return draft.without(Status.NOT_AVAILABLE, why(none));
        }
        CoxModel model = (CoxModel) fit;
        CoxModel.Term term = model.terms().get(0);
        double changes = model.proportionality(Proportionality.Scale.KAPLAN_MEIER)
                .terms()
                .get(0)
                .test()
                .p();
        draft.more("ph_p", changes);
        if (changes < 1 - confidence) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.not-proportional"));
        }
        String method = compared.isWithinClients() ? "cox-efron-stratified" : "cox-efron";
        Interval interval = term.interval(confidence);
        return draft.value(term.hazardRatio())
                .more("se", term.coefficient().se())
                .interval(interval, confidence, method)
                .p(term.p())
                .status(status)
                .note(interval.contains(1) ? null : byItself(group))
                .figure();
    }

    /** What is said of an interval that shows more than all comparisons together bear out. */
    private @Nullable Note byItself(Spells group) {
        return isTold(group.name()) ? null : Note.of("report.note.by-itself", "groups", tested.size());
    }

    private static Note why(NotEstimable none) {
        return switch (none.reason()) {
            case NO_EVENTS, TOO_FEW_EVENTS -> Note.of("report.note.not-tested-exits", "exits", none.events());
            case SEPARATED -> Note.of("report.note.separated");
            case NO_CONTRAST, NOT_CONVERGED -> Note.of("report.note.not-estimable");
        };
    }

    /** The days employed of the first year, the group's less the others', whatever their clients. */
    private Figure difference(Spells group, Status status) {
        Draft draft = draft(DIFFERENCE, group, Unit.DAYS);
        Optional<Estimate> own = mean(group, true);
        Optional<Estimate> others = mean(group, false);
        if (own.isEmpty() || others.isEmpty()) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.too-few-for-a-year"));
        }
        Estimate one = own.get();
        Estimate other = others.get();
        draft.value(one.value() - other.value()).method("kaplan-meier").status(status);
        if (basis.question().curves().allSpells()) {
            return draft.note(Note.of("report.note.no-robust-interval")).figure();
        }
        if (one.se() == 0 || other.se() == 0) {
            return draft.note(Note.of("report.note.nobody-left")).figure();
        }
        double se = StrictMath.sqrt(one.se() * one.se() + other.se() * other.se());
        Interval interval = new Estimate(one.value() - other.value(), se).interval(confidence);
        return draft.more("se", se)
                .interval(interval, confidence, "kaplan-meier")
                .note(interval.contains(0) || isTold(group.name()) ? givenAndCrude() : byItself(group))
                .figure();
    }

    private @Nullable Note givenAndCrude() {
        if (compared.isWithinClients()) {
            return Note.of("report.note.across-clients");
        }
        return company.start() == 0 ? null : Note.of("report.note.given", "days", company.start());
    }

    private Optional<Estimate> mean(Spells group, boolean own) {
        KaplanMeier curve = KaplanMeier.of(compared.side(group.name(), own));
        boolean enough = HORIZON > company.start()
                && curve.start() == company.start()
                && curve.at(HORIZON)
                        .filter(point -> !SmallNumbers.isTooFew(point.atRisk()))
                        .isPresent();
        return enough ? curve.restrictedMean(HORIZON) : Optional.empty();
    }
}
