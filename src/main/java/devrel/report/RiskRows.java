package devrel.report;

import devrel.metric.Covariates;
import devrel.metric.Cox;
import devrel.metric.CoxFit;
import devrel.metric.Employed;
import devrel.metric.Levels;
import devrel.metric.LogRank;
import devrel.metric.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Employments cut into pieces over which no factor and no client changes: (entry, exit] in days of tenure, with what was
 * known before. Pieces of which a factor is unknown are left out.
 */
final class RiskRows {
    /** The events that each factor in a regression needs. */
    static final int EVENTS_PER_COEFFICIENT = 10;

    private final List<Factor> factors;
    private final Courses courses;
    private final List<double[]> pieces = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private final List<Employed> ended = new ArrayList<>();
    private final List<Employed> left = new ArrayList<>();
    private final List<Employed> watched = new ArrayList<>();

    RiskRows(List<Factor> factors, Courses courses) {
        this.factors = factors;
        this.courses = courses;
    }

    /** Adds an employment that was watched from after one day of tenure until another, and whether it ended so. */
    void add(Employed employed, double entry, double exit, boolean event) {
        if (entry >= exit) {
            return;
        }
        List<Course> own = new ArrayList<>();
        factors.forEach(factor -> own.add(courses.of(factor, employed)));
        Course client = courses.client(employed, factors.contains(Factor.BENCH));
        double from = entry;
        boolean any = false;
        for (double to : cuts(own, client, entry, exit)) {
            any |= add(employed, own, client, new double[] {from, to, event && to == exit ? 1 : 0});
            from = to;
        }
        (any ? watched : left).add(employed);
    }

    private static double[] cuts(List<Course> own, Course client, double entry, double exit) {
        Set<Double> cuts = new HashSet<>();
        cuts.add(exit);
        own.forEach(course -> Arrays.stream(course.changes(entry, exit)).forEach(cuts::add));
        Arrays.stream(client.changes(entry, exit)).forEach(cuts::add);
        return cuts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private boolean add(Employed employed, List<Course> own, Course client, double[] span) {
        double[] piece = Arrays.copyOf(span, span.length + own.size());
        for (int j = 0; j < own.size(); j++) {
            double value = own.get(j).at(span[1]);
            if (Double.isNaN(value)) {
                return false;
            }
            piece[span.length + j] = value;
        }
        pieces.add(piece);
        persons.add(employed.person());
        clients.add(courses.client(client.at(span[1])));
        if (span[2] == 1) {
            ended.add(employed);
        }
        return true;
    }

    private double[] column(int at) {
        return pieces.stream().mapToDouble(piece -> piece[at]).toArray();
    }

    private double[] values(int factor) {
        return column(3 + factor);
    }

    private Observations observations() {
        boolean[] event = new boolean[pieces.size()];
        for (int i = 0; i < event.length; i++) {
            event[i] = pieces.get(i)[2] == 1;
        }
        return Observations.of(column(0), column(1), event);
    }

    /** The regression: Efron's ties, a baseline for each client, errors robust over the pieces of a person. */
    CoxFit fit() {
        Covariates covariates = Covariates.ofRows(pieces.size());
        for (int j = 0; j < factors.size(); j++) {
            covariates = covariates.with(factors.get(j).code(), values(j));
        }
        return Cox.of(observations(), covariates)
                .stratified(Levels.of(clients))
                .clustered(Levels.of(persons))
                .atLeast(EVENTS_PER_COEFFICIENT)
                .fit();
    }

    int events() {
        return ended.size();
    }

    /** The distinct people watched. */
    int people() {
        return new HashSet<>(persons).size();
    }

    /** The distinct people with that value of a factor at some time. */
    int people(int factor, double value) {
        Set<String> people = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i)[3 + factor] == value) {
                people.add(persons.get(i));
            }
        }
        return people.size();
    }

    /** The events with that value of a factor. */
    int events(int factor, double value) {
        int events = 0;
        for (double[] piece : pieces) {
            events += piece[2] == 1 && piece[3 + factor] == value ? 1 : 0;
        }
        return events;
    }

    /** The person-days with that value of a factor. */
    double days(int factor, double value) {
        double days = 0;
        for (double[] piece : pieces) {
            days += piece[3 + factor] == value ? piece[1] - piece[0] : 0;
        }
        return days;
    }

    /** The events that those with and those without would have had, were they alike, in that order. */
    double[] expected(int factor) {
        List<String> groups = new ArrayList<>();
        for (double value : values(factor)) {
            groups.add(value == 1 ? "1" : "0");
        }
        double[] expected = new double[2];
        for (LogRank.Group group : LogRank.stratified(observations(), Levels.of(groups), Levels.of(clients))
                .groups()) {
            expected[group.name().equals("1") ? 0 : 1] = group.expected();
        }
        return expected;
    }

    int needed() {
        return EVENTS_PER_COEFFICIENT * factors.size();
    }

    /** Those watched of whom the event is. */
    List<Employed> ended() {
        return ended;
    }

    List<Employed> watched() {
        return watched;
    }

    /** Those of whom a factor is never known. */
    List<Employed> left() {
        return left;
    }
}
