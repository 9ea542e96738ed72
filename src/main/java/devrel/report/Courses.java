package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Journey;
import devrel.metric.Pipeline;
import devrel.metric.Stretch;
import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Checkin.CheckinKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * How each factor goes in each employment. What happens on a day counts from the next one on. Conversations held because
 * somebody leaves are no factor of leaving.
 */
final class Courses {
    private static final int CONTACT_DAYS = 90;
    private static final String REFERRAL = "referral";
    private static final String UNKNOWN = "unknown";

    private final Basis basis;
    private final Grouping byClient;
    private final Map<String, List<Long>> checkins = new HashMap<>();
    private final List<String> persons;
    private final List<String> clients;
    private final IdentityHashMap<Employed, Told> told = new IdentityHashMap<>();
    private final Map<String, Long> firstReferrals = new HashMap<>();
    private final Map<String, List<Answer>> scores;

    /** All that is told of one employment. */
    private record Told(int person, Map<Factor, Course> factors, Course client, Course clientBeforeBench) {}

    Courses(Basis basis) {
        this.basis = basis;
        byClient = Grouping.byClient(
                basis.data(), basis.identities(), basis.question().asOf());
        scores =
                new Answers(basis).byPerson(Asked.SATISFACTION, basis.question().asOf());
        for (Checkin checkin : basis.data().all(Checkin.KIND)) {
            if (checkin.isHeld()
                    && checkin.kind() != CheckinKind.EXIT
                    && !checkin.date().isAfter(basis.question().asOf())) {
                checkins.computeIfAbsent(basis.identities().of(checkin.person()), p -> new ArrayList<>())
                        .add(checkin.date().toEpochDay());
            }
        }
        for (Journey journey :
                Pipeline.of(basis.data(), basis.identities(), basis.question().asOf())) {
            firstReferrals.putIfAbsent(
                    journey.referrer(), journey.referral().date().toEpochDay());
        }
        List<Employed> employees = basis.roster().employees();
        persons = new ArrayList<>(
                new TreeSet<>(employees.stream().map(Employed::person).toList()));
        clients = new ArrayList<>(new TreeSet<>(
                byClient.stretches(employees).stream().map(Stretch::group).toList()));
        employees.forEach(employed -> told.put(employed, told(employed)));
    }

    private Told told(Employed employed) {
        Map<Factor, Course> factors = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            factors.put(factor, course(factor, employed));
        }
        int person = Collections.binarySearch(persons, employed.person());
        return new Told(person, factors, course(employed, false), course(employed, true));
    }

    private Told toldOf(Employed employed) {
        return Objects.requireNonNull(told.get(employed), "of the roster");
    }

    /** The people, in natural order. */
    List<String> persons() {
        return persons;
    }

    /** Whose employment it is, as a place among {@link #persons()}. */
    int person(Employed employed) {
        return toldOf(employed).person();
    }

    /** The clients, the bench among them, in natural order. */
    List<String> clients() {
        return clients;
    }

    Course of(Factor factor, Employed employed) {
        return Objects.requireNonNull(toldOf(employed).factors().get(factor), "told of every factor");
    }

    /**
     * The client of the day, as a place among {@link #clients()}. With {@code beforeBench} the bench belongs to the client
     * before it: else nobody on the bench has anybody to be compared with.
     */
    Course client(Employed employed, boolean beforeBench) {
        return beforeBench
                ? toldOf(employed).clientBeforeBench()
                : toldOf(employed).client();
    }

    /** Whether it can be told of at all. */
    boolean isRecorded(Factor factor) {
        return factor != Factor.BENCH || !basis.data().all(Assignment.KIND).isEmpty();
    }

    private Course course(Factor factor, Employed employed) {
        return switch (factor) {
            case CHECKIN_90D -> checkin(employed);
            case LAST_SATISFACTION -> satisfaction(employed);
            case CAME_BY_REFERRAL -> Course.of(cameByReferral(employed));
            case MADE_REFERRAL -> madeReferral(employed);
            case BENCH -> bench(employed);
        };
    }

    /** Of those hired before records began it is unknown for the first 90 days of the records. */
    private Course checkin(Employed employed) {
        long start = employed.start();
        long known = basis.dataStart().toEpochDay() - start;
        Course course = Course.of(0);
        double until = Double.NEGATIVE_INFINITY;
        for (long day : checkins.getOrDefault(employed.person(), List.of())) {
            double at = day - start;
            if (at >= 0 && day < employed.end()) {
                if (at > until) {
                    course.set(until, 0).set(at, 1);
                }
                until = at + CONTACT_DAYS;
            }
        }
        course.set(until, 0);
        return known > 0 ? course.unknownUntil(known + CONTACT_DAYS) : course;
    }

    private Course satisfaction(Employed employed) {
        Course course = Course.of(Double.NaN);
        for (Answer answer : scores.getOrDefault(employed.person(), List.of())) {
            boolean isFarewell = answer.record() instanceof Checkin checkin && checkin.kind() == CheckinKind.EXIT;
            if (!isFarewell && employed.covers(answer.date().toEpochDay())) {
                course.set(answer.date().toEpochDay() - employed.start(), answer.score());
            }
        }
        return course;
    }

    private static double cameByReferral(Employed employed) {
        String source = employed.begun().hireSource();
        if (source.equals(UNKNOWN)) {
            return Double.NaN;
        }
        return source.equals(REFERRAL) ? 1 : 0;
    }

    private Course madeReferral(Employed employed) {
        Long first = firstReferrals.get(employed.person());
        return first == null ? Course.of(0) : Course.of(0).set(first - employed.start(), 1);
    }

    /** The day of the first referral ever; the greatest number of those who never referred. */
    long firstReferral(Employed employed) {
        return firstReferrals.getOrDefault(employed.person(), Long.MAX_VALUE);
    }

    private Course bench(Employed employed) {
        Course course = new Course();
        for (Stretch stretch : byClient.stretches(employed)) {
            course.set(since(stretch), stretch.group().equals(Assignment.BENCH) ? 1 : 0);
        }
        return course;
    }

    private static double since(Stretch stretch) {
        long day = stretch.from() - stretch.employed().start();
        return day == 0 ? Double.NEGATIVE_INFINITY : day;
    }

    private Course course(Employed employed, boolean beforeBench) {
        Course course = new Course();
        for (Stretch stretch : byClient.stretches(employed)) {
            boolean isKept = beforeBench && stretch.group().equals(Assignment.BENCH) && course.isBegun();
            if (!isKept) {
                course.set(since(stretch), Collections.binarySearch(clients, stretch.group()));
            }
        }
        return course;
    }
}
