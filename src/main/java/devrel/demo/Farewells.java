package devrel.demo;

import devrel.record.Exit;
import devrel.record.Exit.Destination;
import devrel.record.Exit.InitiatedBy;
import devrel.record.Exit.Interview;
import devrel.record.Exit.Regrettable;
import devrel.record.Exit.Renewal;
import devrel.record.Exit.WouldReturn;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How people leave: grounds, reasons, notice, interview and what is said about coming back. */
final class Farewells {
    static final String RESIGNATION = "159-2";
    static final String END_OF_TERM = "159-4";

    private static final List<String> REASONS = List.of(
            "growth",
            "growth",
            "growth",
            "pay",
            "pay",
            "pay",
            "better_offer",
            "better_offer",
            "project",
            "client",
            "management",
            "recognition",
            "workload",
            "flexibility",
            "relocation",
            "study",
            "culture",
            "personal",
            "other",
            "not_said",
            "return_to_office",
            "retirement");
    /** With these the person says no more. */
    private static final List<String> LONE_REASONS = List.of("not_said", "retirement", "personal", "other");

    private final Frame frame;
    private final Ledger ledger;
    private final List<Line> notes = Line.of("farewell");

    Farewells(Frame frame, Ledger ledger) {
        this.frame = frame;
        this.ledger = ledger;
    }

    /** An exit on that day for that ground. */
    Exit exit(Worker worker, LocalDate day, String ground, Dice dice) {
        InitiatedBy by = initiator(ground, dice);
        boolean isOwnWish = by == InitiatedBy.PROFESSIONAL;
        LocalDate from = worker.last().from();
        @Nullable LocalDate notice = isOwnWish || by == InitiatedBy.BOTH ? noticeDay(from, day, dice) : null;
        @Nullable String primary = isOwnWish ? primary(from, day, dice) : null;
        @Nullable LocalDate assessed = assessment(day, isOwnWish, dice);
        Interview interview = interview(day, isOwnWish, dice);
        return new Exit(
                ledger.happeningId(),
                day,
                worker.id,
                notice,
                ground,
                by,
                renewal(ground, dice),
                primary == null ? List.of() : reasons(primary, dice),
                primary,
                assessed == null
                        ? Regrettable.NOT_ASSESSED
                        : dice.weighted(new int[] {6, 4}, Regrettable.YES, Regrettable.NO),
                assessed,
                isOwnWish
                        ? dice.weighted(new int[] {5, 2, 3}, WouldReturn.YES, WouldReturn.NO, WouldReturn.UNKNOWN)
                        : WouldReturn.UNKNOWN,
                isOwnWish ? destination(primary, dice) : Destination.UNKNOWN,
                interview,
                interview == Interview.HELD ? interviewDay(from, day, dice) : null,
                primary != null && dice.chance(0.6) ? note(primary, dice) : null);
    }

    /** The end of a fixed term whose renewal begins the next day. */
    Exit renewed(Worker worker, LocalDate day) {
        return new Exit(
                ledger.happeningId(),
                day,
                worker.id,
                null,
                END_OF_TERM,
                InitiatedBy.NONE,
                Renewal.NOT_APPLICABLE,
                List.of(),
                null,
                Regrettable.NOT_ASSESSED,
                null,
                WouldReturn.UNKNOWN,
                Destination.UNKNOWN,
                Interview.NOT_OFFERED,
                null,
                null);
    }

    private static InitiatedBy initiator(String ground, Dice dice) {
        return switch (ground) {
            case RESIGNATION, "professional_ended" -> InitiatedBy.PROFESSIONAL;
            case "159-1" ->
                dice.weighted(new int[] {5, 3, 2}, InitiatedBy.BOTH, InitiatedBy.COMPANY, InitiatedBy.PROFESSIONAL);
            case "160", "161-1", "client_ended" -> InitiatedBy.COMPANY;
            default -> InitiatedBy.NONE;
        };
    }

    private static Renewal renewal(String ground, Dice dice) {
        return ground.equals(END_OF_TERM)
                ? dice.weighted(new int[] {4, 6}, Renewal.OFFERED_DECLINED, Renewal.NOT_OFFERED)
                : Renewal.NOT_APPLICABLE;
    }

    private static String primary(LocalDate from, LocalDate day, Dice dice) {
        String reason = dice.pick(REASONS);
        boolean isTooSoon = reason.equals("retirement") && from.isAfter(day.minusYears(4));
        return isTooSoon ? "growth" : reason;
    }

    private static List<String> reasons(String primary, Dice dice) {
        SortedSet<String> reasons = new TreeSet<>();
        reasons.add(primary);
        int more = LONE_REASONS.contains(primary) ? 0 : dice.between(0, 2);
        for (int i = 0; i < more; i++) {
            String reason = dice.pick(REASONS);
            if (!LONE_REASONS.contains(reason)) {
                reasons.add(reason);
            }
        }
        return List.copyOf(reasons);
    }

    private static Destination destination(@Nullable String primary, Dice dice) {
        return switch (primary == null ? "" : primary) {
            case "study" -> Destination.STUDY;
            case "not_said" -> Destination.UNKNOWN;
            case "retirement", "personal" -> Destination.OTHER;
            default ->
                dice.weighted(
                        new int[] {2, 3, 5, 2, 1, 4},
                        Destination.CLIENT,
                        Destination.COMPETITOR,
                        Destination.PRODUCT_COMPANY,
                        Destination.ABROAD,
                        Destination.FREELANCE,
                        Destination.UNKNOWN);
        };
    }

    /** What is said after the last day is hindsight, and counts in no figure: so it is said before. */
    private @Nullable LocalDate assessment(LocalDate day, boolean isOwnWish, Dice dice) {
        LocalDate early = frame.workdays().onOrAfter(day.minusDays(dice.between(2, 15)));
        LocalDate assessed = early.isAfter(day) ? day : early;
        return isOwnWish && dice.chance(0.8) && frame.isOver(assessed) ? assessed : null;
    }

    private Interview interview(LocalDate day, boolean isOwnWish, Dice dice) {
        if (!frame.isOver(day)) {
            return Interview.PENDING;
        }
        int[] weights = isOwnWish ? new int[] {7, 2, 1} : new int[] {2, 2, 6};
        return dice.weighted(weights, Interview.HELD, Interview.DECLINED, Interview.NOT_OFFERED);
    }

    /** Notice is given before the last day, and never later than today. */
    private LocalDate noticeDay(LocalDate from, LocalDate day, Dice dice) {
        LocalDate wanted = Frame.earlier(day.minusDays(dice.between(10, 32)), frame.asOf());
        return Frame.later(from, frame.workdays().onOrBefore(wanted));
    }

    private LocalDate interviewDay(LocalDate from, LocalDate day, Dice dice) {
        LocalDate talk = frame.workdays().onOrBefore(day.minusDays(dice.between(0, 5)));
        return talk.isBefore(Frame.later(from, frame.first())) ? day : talk;
    }

    private String note(String primary, Dice dice) {
        return dice.pick(Line.tagged(notes, primary)).text();
    }
}
