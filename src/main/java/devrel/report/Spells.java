package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Levels;
import devrel.metric.Observations;
import devrel.record.ExitClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The spells of the company or of a group as curves need them: each watched, in days since its start, from the day
 * records are complete until it ended or the day of the question, and counted from the day on which the curve starts.
 */
final class Spells {
    /** The causes of ends; every class but the first two is the third. */
    enum Cause {
        VOLUNTARY(1),
        INVOLUNTARY(2),
        OTHER(3);

        private final int number;

        Cause(int number) {
            this.number = number;
        }

        /** Its number among observations, where 0 is a censoring. */
        int number() {
            return number;
        }

        static Cause of(ExitClass exitClass) {
            return switch (exitClass) {
                case VOLUNTARY -> VOLUNTARY;
                case INVOLUNTARY -> INVOLUNTARY;
                case MUTUAL, END_OF_TERM, BY_WORKER_FOR_CAUSE, OTHER, UNKNOWN -> OTHER;
            };
        }
    }

    private static final int ENOUGH = 10;
    private static final int ENOUGH_OF_FEW = 5;

    private final Group<Employed> group;
    private final int start;
    private final boolean begins;
    private final Observations rows;
    private final List<Employed> members;
    private final int people;

    private Spells(Group<Employed> group, Observations all, int start, boolean begins) {
        this.group = group;
        this.start = start;
        this.begins = begins;
        this.rows = all.given(start);
        this.members = Arrays.stream(all.after(start))
                .mapToObj(row -> group.members().get(row))
                .toList();
        this.people = (int) members.stream().map(Employed::person).distinct().count();
    }

    /** The company's, and those of each group or cohort of hires that was asked for. */
    static List<Spells> of(Basis basis) {
        List<Employed> watched = basis.roster().employees().stream()
                .filter(employed -> isAsked(employed, basis) && entry(employed, basis) < exit(employed, basis))
                .toList();
        List<Group<Employed>> groups = basis.groupsOfHires(watched);
        List<Spells> spells = new ArrayList<>(groups.size());
        for (Group<Employed> group : groups) {
            spells.add(of(group, observations(group.members(), basis), basis));
        }
        return spells;
    }

    private static Spells of(Group<Employed> group, Observations all, Basis basis) {
        int enough = all.firstWith(ENOUGH).isPresent() ? ENOUGH : ENOUGH_OF_FEW;
        Integer given = basis.question().curves().given();
        boolean isLate = group.members().stream().anyMatch(employed -> entry(employed, basis) > 0);
        int start = given != null ? given : isLate ? (int) all.firstWith(enough).orElse(-1) : 0;
        boolean begins = start >= 0 && all.given(start).firstWith(1).orElse(-1) == start;
        return new Spells(group, all, Math.max(0, start), begins);
    }

    private static boolean isAsked(Employed employed, Basis basis) {
        return employed.isFirst() || basis.question().curves().allSpells();
    }

    /** The day of the spell from which records are complete. */
    static long entry(Employed employed, Basis basis) {
        return Math.max(0, basis.dataStart().toEpochDay() - employed.start());
    }

    /** The days of the spell that are known. */
    static long exit(Employed employed, Basis basis) {
        return employed.tenure(basis.question().cut().toEpochDay());
    }

    private static Observations observations(List<Employed> spells, Basis basis) {
        double[] entry = new double[spells.size()];
        double[] exit = new double[spells.size()];
        int[] cause = new int[spells.size()];
        for (int i = 0; i < cause.length; i++) {
            entry[i] = entry(spells.get(i), basis);
            exit[i] = exit(spells.get(i), basis);
            cause[i] = cause(spells.get(i));
        }
        return Observations.of(entry, exit, cause);
    }

    /** Of what the spell ended; 0 while it lasts. */
    static int cause(Employed employed) {
        ExitClass exitClass = employed.exitClass();
        return exitClass == null ? 0 : Cause.of(exitClass).number();
    }

    SortedMap<String, String> by() {
        return group.by();
    }

    /** The name of the group; empty for the company. */
    String name() {
        return by().getOrDefault(isCompany() ? "" : by().firstKey(), "");
    }

    boolean isCompany() {
        return group.isCompany();
    }

    /** The day on which the curve starts; spells that ended by then are not in it. */
    int start() {
        return start;
    }

    /** Whether there are enough to start a curve with on that day. */
    boolean begins() {
        return begins;
    }

    boolean isEmpty() {
        return group.members().isEmpty();
    }

    /** All spells that were watched, those that ended before the curve starts included. */
    List<Employed> watched() {
        return group.members();
    }

    /** The rows of the curve, in the order of {@link #members()}. */
    Observations rows() {
        return rows;
    }

    /** The spells in the curve. */
    List<Employed> members() {
        return members;
    }

    /** The distinct people in the curve. */
    int people() {
        return people;
    }

    /** Which rows are of one person. */
    Levels persons() {
        return Levels.of(members.stream().map(Employed::person).toList());
    }

    /** The exits that fit, of all in the curve. */
    Evidence evidence(Basis basis, Predicate<Employed> fits) {
        List<Employed> ended = members.stream()
                .filter(employed -> cause(employed) > 0 && fits.test(employed))
                .toList();
        return new Evidence(
                Entries.exits(ended, ""), Entries.starts(members, ""), isCompany() ? leftOut(basis) : List.of());
    }

    /** The spells that are in no curve, and why. */
    private List<Evidence.Entry> leftOut(Basis basis) {
        Function<Employed, String> why = employed -> {
            if (!isAsked(employed, basis)) {
                return "report.reason.rehire";
            }
            return entry(employed, basis) >= exit(employed, basis)
                    ? "report.reason.left-before-records"
                    : exit(employed, basis) <= start ? "report.reason.left-before-start" : "";
        };
        List<Evidence.Entry> entries = new ArrayList<>();
        for (Employed employed : basis.roster().employees()) {
            String reason = why.apply(employed);
            if (!reason.isEmpty()) {
                entries.addAll(Entries.starts(List.of(employed), reason));
            }
        }
        entries.addAll(Entries.starts(basis.roster().feeBased(), "report.reason.fee-based"));
        entries.addAll(Entries.starts(basis.roster().future(), "report.reason.starts-later"));
        return entries;
    }
}
