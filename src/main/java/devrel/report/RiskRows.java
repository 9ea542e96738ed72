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
import java.util.BitSet;
import java.util.List;

/**
 * Employments cut into pieces over which no factor and no client changes: (entry, exit] in days of tenure, with what was
 * known before. Pieces of which a factor is unknown are left out. Flat arrays, since there may be a million pieces.
 */
final class RiskRows {
    private static final int EVENTS_PER_COEFFICIENT = 10;

    private final List<Factor> factors;
    private final Courses courses;
    private int size;
    private double[] entry = new double[64];
    private double[] exit = new double[64];
    private boolean[] event = new boolean[64];
    private int[] persons = new int[64];
    private int[] clients = new int[64];
    private final double[][] values;
    private final List<Employed> ended = new ArrayList<>();
    private final List<Employed> left = new ArrayList<>();
    private final List<Employed> watched = new ArrayList<>();

    RiskRows(List<Factor> factors, Courses courses) {
        this.factors = factors;
        this.courses = courses;
        values = new double[factors.size()][64];
    }

    /** Adds an employment that was watched from after one day of tenure until another, and whether it ended so. */
    void add(Employed employed, double entry, double exit, boolean event) {
        if (entry >= exit) {
            return;
        }
        Course[] own = new Course[factors.size()];
        Arrays.setAll(own, j -> courses.of(factors.get(j), employed));
        Course client = courses.client(employed, factors.contains(Factor.BENCH));
        int person = courses.person(employed);
        double from = entry;
        boolean any = false;
        for (double to : cuts(own, client, entry, exit)) {
            if (isKnown(own, to)) {
                any = true;
                add(person, (int) client.at(to), from, to);
                if (event && to == exit) {
                    this.event[size - 1] = true;
                    ended.add(employed);
                }
            }
            from = to;
        }
        (any ? watched : left).add(employed);
    }

    /** The days on which a piece ends, in their order. */
    private static double[] cuts(Course[] own, Course client, double entry, double exit) {
        int most = 1 + client.changes();
        for (Course course : own) {
            most += course.changes();
        }
        double[] cuts = new double[most];
        cuts[0] = exit;
        int end = client.addChanges(entry, exit, cuts, 1);
        for (Course course : own) {
            end = course.addChanges(entry, exit, cuts, end);
        }
        Arrays.sort(cuts, 0, end);
        int distinct = 0;
        for (int i = 0; i < end; i++) {
            if (distinct == 0 || cuts[i] > cuts[distinct - 1]) {
                cuts[distinct++] = cuts[i];
            }
        }
        return Arrays.copyOf(cuts, distinct);
    }

    /** Whether all is known on that day; notes what, in the place of the next piece. */
    private boolean isKnown(Course[] own, double day) {
        grow();
        for (int j = 0; j < own.length; j++) {
            double value = own[j].at(day);
            if (Double.isNaN(value)) {
                return false;
            }
            values[j][size] = value;
        }
        return true;
    }

    private void grow() {
        if (size < entry.length) {
            return;
        }
        int more = 2 * size;
        entry = Arrays.copyOf(entry, more);
        exit = Arrays.copyOf(exit, more);
        event = Arrays.copyOf(event, more);
        persons = Arrays.copyOf(persons, more);
        clients = Arrays.copyOf(clients, more);
        Arrays.setAll(values, j -> Arrays.copyOf(values[j], more));
    }

    private void add(int person, int client, double from, double to) {
        persons[size] = person;
        clients[size] = client;
        entry[size] = from;
        exit[size] = to;
        size++;
    }

    private double[] values(int factor) {
        return Arrays.copyOf(values[factor], size);
    }

    private Observations observations() {
        return Observations.of(Arrays.copyOf(entry, size), Arrays.copyOf(exit, size), Arrays.copyOf(event, size));
    }

    private Levels clients() {
        return Levels.of(courses.clients(), Arrays.copyOf(clients, size));
    }

    /** The regression: Efron's ties, a baseline for each client, errors robust over the pieces of a person. */
    CoxFit fit() {
        Covariates covariates = Covariates.ofRows(size);
        for (int j = 0; j < factors.size(); j++) {
            covariates = covariates.with(factors.get(j).code(), values(j));
        }
        return Cox.of(observations(), covariates)
                .stratified(clients())
                .clustered(Levels.of(courses.persons(), Arrays.copyOf(persons, size)))
                .atLeast(EVENTS_PER_COEFFICIENT)
                .fit();
    }

    int events() {
        return ended.size();
    }

    /** The distinct people watched. */
    int people() {
        BitSet people = new BitSet();
        for (int i = 0; i < size; i++) {
            people.set(persons[i]);
        }
        return people.cardinality();
    }

    /** The distinct people with that value of a factor at some time. */
    int people(int factor, double value) {
        BitSet people = new BitSet();
        for (int i = 0; i < size; i++) {
            if (values[factor][i] == value) {
                people.set(persons[i]);
            }
        }
        return people.cardinality();
    }

    /** The events with that value of a factor. */
    int events(int factor, double value) {
        int events = 0;
        for (int i = 0; i < size; i++) {
            events += event[i] && values[factor][i] == value ? 1 : 0;
        }
        return events;
    }

    /** The person-days with that value of a factor. */
    double days(int factor, double value) {
        double days = 0;
        for (int i = 0; i < size; i++) {
            days += values[factor][i] == value ? exit[i] - entry[i] : 0;
        }
        return days;
    }

    /** The events that those with and those without would have had, were they alike, in that order. */
    double[] expected(int factor) {
        int[] groups = new int[size];
        for (int i = 0; i < size; i++) {
            groups[i] = values[factor][i] == 1 ? 1 : 0;
        }
        LogRank test = LogRank.stratified(observations(), Levels.of(List.of("0", "1"), groups), clients());
        return new double[] {
            test.groups().get(1).expected(), test.groups().get(0).expected()
        };
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
