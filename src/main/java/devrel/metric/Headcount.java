package devrel.metric;

import devrel.record.ExitClass;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many there were in a window of days: people at the opening and the closing midnight, starts, exits, moves between
 * groups, and the person-days between. People are counted, not contracts. Opening + starts + moved in − exits − moved
 * out = closing holds exactly, and is checked whenever a headcount is made.
 */
public record Headcount(
        Window window,
        int opening,
        int starts,
        int rehires,
        int exits,
        Map<ExitClass, Integer> exitsByClass,
        int movedIn,
        int movedOut,
        int closing,
        long personDays) {
    /** The headcount of each group that the stretches name, in the order of the names. */
    public static Map<String, Headcount> byGroup(Collection<Stretch> stretches, Window window) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Stretch stretch : stretches) {
            tallies.computeIfAbsent(stretch.group(), group -> new Tally()).add(stretch, window);
        }
        Map<String, Headcount> byGroup = new TreeMap<>();
        tallies.forEach((group, tally) -> byGroup.put(group, tally.headcount(group, window)));
        return byGroup;
    }

    /** The headcount of one group's stretches, or of all the company's. */
    public static Headcount of(Collection<Stretch> stretches, Window window) {
        Tally tally = new Tally();
        for (Stretch stretch : stretches) {
            tally.add(stretch, window);
        }
        return tally.headcount("", window);
    }

    /** Refuses to go on when the groups do not add up to the company. */
    public void mustBeSumOf(Collection<Headcount> groups) {
        long[] sums = new long[5];
        for (Headcount group : groups) {
            sums[0] += group.opening;
            sums[1] += group.starts;
            sums[2] += group.exits;
            sums[3] += group.closing;
            sums[4] += group.personDays;
        }
        List<Long> company = List.of((long) opening, (long) starts, (long) exits, (long) closing, personDays);
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != company.get(i)) {
                throw doNotClose("groups", company.get(i), sums[i]);
            }
        }
    }

    private static Refusal doNotClose(String what, long expected, long found) {
        return Refusal.of(
                Problem.SUMS_DO_NOT_CLOSE,
                Place.of("headcount"),
                "what",
                what,
                "expected",
                Long.toString(expected),
                "found",
                Long.toString(found));
    }

    /** Person-days per day of the window, in people; not a number for an empty window. */
    public double average() {
        return (double) personDays / window.days();
    }

    /** Half the sum of opening and closing, in people: the common denominator outside, never ours. */
    public double meanOfEnds() {
        return (opening + closing) / 2.0;
    }

    /** Person-days in years of 365.25 days. */
    public double personYears() {
        return personDays / Rate.YEAR;
    }

    /** The exits of one class. */
    public int exits(ExitClass exitClass) {
        return exitsByClass.getOrDefault(exitClass, 0);
    }

    /** What adds up while the stretches go by. */
    private static final class Tally {
        private final Map<ExitClass, Integer> byClass = new EnumMap<>(ExitClass.class);
        private int opening;
        private int starts;
        private int rehires;
        private int exits;
        private int movedIn;
        private int movedOut;
        private int closing;
        private long personDays;

        void add(Stretch stretch, Window window) {
            opening += stretch.isOpenAt(window.from()) ? 1 : 0;
            closing += stretch.isOpenAt(window.cut()) ? 1 : 0;
            movedIn += stretch.movesInto(window) ? 1 : 0;
            movedOut += stretch.movesOutIn(window) ? 1 : 0;
            personDays += stretch.daysIn(window);
            if (stretch.startsIn(window)) {
                starts++;
                rehires += stretch.employed().isFirst() ? 0 : 1;
            }
            ExitClass exitClass = stretch.employed().exitClass();
            if (exitClass != null && stretch.exitsIn(window)) {
                exits++;
                byClass.merge(exitClass, 1, Integer::sum);
            }
        }

        Headcount headcount(String group, Window window) {
            int expected = opening + starts + movedIn - exits - movedOut;
            if (expected != closing) {
                throw doNotClose(group.isEmpty() ? "company" : group, expected, closing);
            }
            return new Headcount(
                    window,
                    opening,
                    starts,
                    rehires,
                    exits,
                    Map.copyOf(new HashMap<>(byClass)),
                    movedIn,
                    movedOut,
                    closing,
                    personDays);
        }
    }
}
