package devrel.demo;

import devrel.record.Content;
import devrel.record.Referral;
import devrel.record.Referral.CandidateKnows;
import devrel.record.Touch;
import devrel.record.Touch.ClaimedBy;
import devrel.record.Touch.TouchKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came before each referral: an event to which the referrer brought the candidate, content that the referrer passed
 * on, an introduction, a group, a check-in, or nothing that anybody knows of. Only what has happened can have been first.
 */
final class Origins {
    private static final List<TouchKind> OTHERWISE =
            List.of(TouchKind.EVENT, TouchKind.CONTENT, TouchKind.GROUP, TouchKind.CHECKIN);

    private final Frame frame;
    private final Ledger ledger;
    private final Profiles profiles;
    private final Gatherings gatherings;
    private final Introductions introductions;
    private final Publishing publishing;

    Origins(
            Frame frame,
            Ledger ledger,
            Profiles profiles,
            Gatherings gatherings,
            Introductions introductions,
            Publishing publishing) {
        this.frame = frame;
        this.ledger = ledger;
        this.profiles = profiles;
        this.gatherings = gatherings;
        this.introductions = introductions;
        this.publishing = publishing;
    }

    /** Writes down all referrals with what came first, and what reached their candidates later. */
    void tell(List<Referrals.Told> referrals) {
        int number = 0;
        for (Referrals.Told told : referrals) {
            Dice dice = frame.dice(Dice.Subject.ORIGINS, number++);
            Trace first = Referrals.UNKNOWN.equals(told.referral().firstTouch()) ? null : first(told, dice);
            String written = first != null && dice.chance(0.85) ? first.ref() : null;
            ledger.add(
                    frame.sourcingWriter(),
                    Referral.KIND,
                    written == null ? told.referral() : with(told.referral(), written));
            if (first != null && (written == null || dice.chance(0.6))) {
                touch(told, first, dice);
            }
            if (dice.chance(0.3)) {
                later(told.referral(), dice);
            }
        }
    }

    private @Nullable Trace first(Referrals.Told told, Dice dice) {
        TouchKind drawn = dice.weighted(
                new int[] {32, 24, 16, 14, 14},
                TouchKind.EVENT,
                TouchKind.CONTENT,
                TouchKind.INTRODUCTION,
                TouchKind.GROUP,
                TouchKind.CHECKIN);
        TouchKind likely = switch (told.referral().relationship()) {
            case MET_AT_EVENT -> TouchKind.EVENT;
            case ONLINE -> TouchKind.CONTENT;
            default -> drawn;
        };
        Trace first = switch (likely) {
            case INTRODUCTION -> introduction(told, dice);
            case CONTENT -> content(told, dice);
            case EVENT, GROUP, CHECKIN -> trace(told, likely, dice);
        };
        for (int i = 0; first == null && i < OTHERWISE.size(); i++) {
            first = trace(told, OTHERWISE.get(i), dice);
        }
        if (first != null && first.kind() == TouchKind.EVENT) {
            bring(told, first);
        }
        return first;
    }

    /** Something of that kind that reached the referrer in the time before. */
    private static @Nullable Trace trace(Referrals.Told told, TouchKind kind, Dice dice) {
        LocalDate day = told.referral().date();
        LocalDate since = day.minusDays(kind == TouchKind.CHECKIN ? 40 : kind == TouchKind.GROUP ? 700 : 150);
        List<Trace> before = new ArrayList<>();
        for (Trace trace : told.referrer().traces) {
            if (trace.kind() == kind
                    && trace.date().isBefore(day)
                    && !trace.date().isBefore(since)) {
                before.add(trace);
            }
        }
        return before.isEmpty() ? null : dice.pick(before);
    }

    /** What the referrer had passed on, or else something that could be read then. */
    private @Nullable Trace content(Referrals.Told told, Dice dice) {
        Trace shared = trace(told, TouchKind.CONTENT, dice);
        LocalDate day = frame.workdays().onOrBefore(told.referral().date().minusDays(dice.between(1, 12)));
        Content read = shared == null && !day.isBefore(frame.first()) ? publishing.readableOn(day, dice) : null;
        return read == null ? shared : new Trace(day, TouchKind.CONTENT, read.id());
    }

    /** Whether it is the candidate's first referral, and they know of it: so they can have been met before. */
    private static boolean canHaveMet(Referrals.Told told) {
        return !told.isSecond() && told.referral().candidateKnows() == CandidateKnows.YES;
    }

    private @Nullable Trace introduction(Referrals.Told told, Dice dice) {
        LocalDate day = frame.workdays().onOrBefore(told.referral().date().minusDays(dice.between(6, 40)));
        boolean isPossible = !day.isBefore(frame.first()) && told.referrer().isEmployedOn(day);
        if (!isPossible || !canHaveMet(told)) {
            return null;
        }
        String candidate = told.referral().candidate();
        profiles.metBefore(candidate, day);
        String id = introductions.beforeReferral(told.referrer(), candidate, day, dice);
        return new Trace(day, TouchKind.INTRODUCTION, id);
    }

    /** The candidate was the referrer's guest at an open event; to others the referrer came alone. */
    private void bring(Referrals.Told told, Trace event) {
        if (canHaveMet(told) && gatherings.isOpen(event.id())) {
            String candidate = told.referral().candidate();
            profiles.metBefore(candidate, event.date());
            gatherings.broughtBy(told.referrer(), candidate, event.id());
        }
    }

    private void touch(Referrals.Told told, Trace first, Dice dice) {
        ClaimedBy claimedBy =
                dice.weighted(new int[] {4, 4, 2}, ClaimedBy.CANDIDATE, ClaimedBy.REFERRER, ClaimedBy.DEVREL);
        add(told.referral(), told.referral().date(), first.kind(), first.ref(), claimedBy);
    }

    /** Some weeks after they were referred, the candidate reads something of ours. */
    private void later(Referral referral, Dice dice) {
        LocalDate day = frame.workdays().onOrAfter(referral.date().plusDays(dice.between(3, 25)));
        Content content = frame.isOver(day) ? publishing.readableOn(day, dice) : null;
        if (content != null && referral.candidateKnows() == CandidateKnows.YES) {
            add(referral, day, TouchKind.CONTENT, "content:" + content.id(), ClaimedBy.CANDIDATE);
        }
    }

    private void add(Referral referral, LocalDate day, TouchKind kind, String ref, ClaimedBy claimedBy) {
        ledger.add(
                frame.sourcingWriter(),
                Touch.KIND,
                new Touch(ledger.happeningId(), day, referral.id(), null, kind, ref, claimedBy));
    }

    private static Referral with(Referral told, String firstTouch) {
        return new Referral(
                told.id(),
                told.date(),
                told.referrer(),
                told.candidate(),
                told.opening(),
                told.relationship(),
                told.strength(),
                told.candidateKnows(),
                told.consentOn(),
                told.contact(),
                firstTouch,
                told.notes());
    }
}
