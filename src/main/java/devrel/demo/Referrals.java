package devrel.demo;

import devrel.demo.Stint.Introduction;
import devrel.record.Opening;
import devrel.record.Referral;
import devrel.record.Referral.CandidateKnows;
import devrel.record.Referral.Contact;
import devrel.record.Referral.Relationship;
import devrel.record.Referral.Strength;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who refers whom, and how far each candidate comes. */
final class Referrals {
    static final String UNKNOWN = "unknown";

    /** Where the days between a referral and its hire are spent, as shares of the whole. */
    private static final double[] MILESTONES = {0.03, 0.12, 0.26, 0.42, 0.58, 0.72, 0.84};

    private static final List<String> REJECTIONS = List.of(
            "skills",
            "skills",
            "skills",
            "seniority",
            "seniority",
            "salary",
            "salary",
            "language",
            "location",
            "culture",
            "closed",
            "no_reply");
    private static final List<Stage> PATH = List.of(
            Stage.ACKNOWLEDGED,
            Stage.CONTACTED,
            Stage.SCREENED,
            Stage.TECH_INTERVIEW,
            Stage.CLIENT_INTERVIEW,
            Stage.OFFERED,
            Stage.ACCEPTED);

    /** A referral, and who made it; whether it is the second one of its candidate. */
    record Told(Referral referral, Worker referrer, boolean isSecond) {}

    private final Frame frame;
    private final Ledger ledger;
    private final Hiring hiring;
    private final Openings openings;
    private final Profiles profiles;
    private final Crafts crafts;
    private final Sentences sentences;
    private final List<Told> told = new ArrayList<>();

    Referrals(
            Frame frame,
            Ledger ledger,
            Hiring hiring,
            Openings openings,
            Profiles profiles,
            Crafts crafts,
            Sentences sentences) {
        this.frame = frame;
        this.ledger = ledger;
        this.hiring = hiring;
        this.openings = openings;
        this.profiles = profiles;
        this.crafts = crafts;
        this.sentences = sentences;
    }

    /** All referrals told so far; they are written down when it is known what came before them. */
    List<Told> told() {
        return told;
    }

    /** The referral of somebody who was hired through it. */
    void hired(Worker worker) {
        Introduction introduction = worker.stints.get(0).introduction();
        if (introduction == null) {
            return;
        }
        LocalDate start = worker.stints.get(0).from();
        Dice dice = frame.dice(Dice.Subject.REFERRALS, worker.number);
        LocalDate day = introduction.date();
        Referral referral = referral(
                introduction.referral(), day, introduction.referrer(), worker.id, introduction.opening(), day, dice);
        told.add(new Told(referral, introduction.referrer(), false));
        routeToHire(day, start, dice).write(introduction.referral(), ledger);
    }

    private Route routeToHire(LocalDate day, LocalDate start, Dice dice) {
        Route route = new Route(frame, dice);
        long days = ChronoUnit.DAYS.between(day, start);
        LocalDate before = day;
        for (int i = 0; i < MILESTONES.length; i++) {
            LocalDate reached = frame.workdays().onOrAfter(day.plusDays(1 + (long) (MILESTONES[i] * (days - 1))));
            boolean isSkipped = PATH.get(i) == Stage.CLIENT_INTERVIEW && dice.chance(0.25);
            if (!isSkipped && reached.isAfter(before) && reached.isBefore(start)) {
                route.stop(reached, PATH.get(i));
                before = reached;
            }
        }
        route.stop(start, Stage.HIRED);
        return route;
    }

    /** The month's referrals that led to no hire, three for a hundred people, and now and then a second one. */
    void others(int month, int headcount) {
        Dice dice = frame.dice(Dice.Subject.REFERRALS, -1 - month);
        int count = (int) (headcount * 0.03 + dice.nextDouble());
        YearMonth when = frame.month(month);
        for (int i = 0; i < count; i++) {
            LocalDate day = frame.workdays().onOrBefore(when.atDay(dice.between(8, when.lengthOfMonth())));
            Worker referrer = hiring.referrer(day, dice);
            if (referrer != null) {
                refer(referrer, day, dice);
            }
        }
    }

    private void refer(Worker referrer, LocalDate day, Dice dice) {
        Opening opening = dice.chance(0.8) ? openings.openOn(day, dice) : null;
        String craft = opening == null ? dice.pick(crafts.names()) : opening.role();
        Route route = route(day, dice);
        boolean knows = route.hasReachedCandidate() || dice.chance(0.6);
        LocalDate consentOn = knows ? day : null;
        String candidate = profiles.candidate(craft, consentOn);
        String id = ledger.happeningId();
        String position = opening == null ? null : opening.id();
        told.add(new Told(referral(id, day, referrer, candidate, position, consentOn, dice), referrer, false));
        route.write(id, ledger);
        if (dice.chance(0.06)) {
            referAgain(candidate, referrer, day, consentOn, dice);
        }
    }

    /** Another colleague refers the same candidate; the earlier referral owns them. */
    private void referAgain(String candidate, Worker first, LocalDate day, @Nullable LocalDate consentOn, Dice dice) {
        LocalDate later = frame.workdays().onOrAfter(day.plusDays(dice.between(5, 60)));
        Worker referrer = frame.isOver(later) ? hiring.referrer(later, dice) : null;
        if (referrer == null || referrer == first) {
            return;
        }
        String id = ledger.happeningId();
        told.add(new Told(referral(id, later, referrer, candidate, null, consentOn, dice), referrer, true));
        Route route = new Route(frame, dice);
        LocalDate acknowledged = frame.workdays().later(later, dice.between(0, 3));
        route.stop(acknowledged, Stage.ACKNOWLEDGED);
        route.stop(frame.workdays().later(acknowledged, dice.between(0, 2)), Stage.DUPLICATE);
        route.write(id, ledger);
    }

    /** A way that ends before a hire: rejected, withdrawn, not eligible, on hold, or left without an end. */
    private Route route(LocalDate referred, Dice dice) {
        Route route = new Route(frame, dice);
        LocalDate day = frame.workdays().later(referred, dice.chance(0.88) ? dice.between(0, 3) : dice.between(6, 18));
        route.stop(day, Stage.ACKNOWLEDGED);
        int last = dice.weighted(new int[] {9, 20, 28, 24, 12, 5, 2}, 0, 1, 2, 3, 4, 5, 6);
        for (int i = 1; i <= last; i++) {
            if (i >= 2 && dice.chance(0.06)) {
                day = next(day, 2, 8, dice);
                route.stop(day, Stage.ON_HOLD);
                if (dice.chance(0.25)) {
                    return route;
                }
                day = next(day, 10, 45, dice);
                route.stop(day, Stage.RESUMED);
            }
            day = next(day, 3, 16, dice);
            route.stop(day, PATH.get(i));
        }
        end(route, next(day, 2, 20, dice), last, dice);
        return route;
    }

    private static void end(Route route, LocalDate day, int last, Dice dice) {
        Stage end = last >= 5
                ? Stage.WITHDRAWN
                : last == 0
                        ? dice.weighted(new int[] {4, 3, 3}, Stage.NOT_ELIGIBLE, Stage.REJECTED, Stage.ACKNOWLEDGED)
                        : dice.weighted(new int[] {66, 24, 10}, Stage.REJECTED, Stage.WITHDRAWN, Stage.ACKNOWLEDGED);
        if (end != Stage.ACKNOWLEDGED) {
            route.stop(day, end, end == Stage.REJECTED ? dice.pick(REJECTIONS) : null);
        }
    }

    private LocalDate next(LocalDate day, int least, int greatest, Dice dice) {
        return frame.workdays().onOrAfter(day.plusDays(dice.between(least, greatest)));
    }

    private Referral referral(
            String id,
            LocalDate day,
            Worker referrer,
            String candidate,
            @Nullable String opening,
            @Nullable LocalDate consentOn,
            Dice dice) {
        Relationship relationship = dice.weighted(
                new int[] {40, 6, 18, 12, 12, 6, 6},
                Relationship.WORKED_TOGETHER,
                Relationship.MANAGED,
                Relationship.STUDIED_TOGETHER,
                Relationship.COMMUNITY,
                Relationship.FRIEND,
                Relationship.ONLINE,
                Relationship.MET_AT_EVENT);
        Strength strength =
                dice.weighted(new int[] {35, 45, 20}, Strength.WOULD_HIRE_AGAIN, Strength.KNOW_WELL, Strength.KNOW_OF);
        Contact contact =
                dice.weighted(new int[] {60, 15, 25}, Contact.NAME_ME, Contact.ANONYMOUS, Contact.I_INTRODUCE_FIRST);
        return new Referral(
                id,
                day,
                referrer.id,
                candidate,
                opening,
                relationship,
                strength,
                consentOn == null ? CandidateKnows.NO : CandidateKnows.YES,
                consentOn,
                contact,
                dice.chance(0.3) ? UNKNOWN : null,
                dice.chance(0.5) ? note(dice) : null);
    }

    private String note(Dice dice) {
        String craft = dice.pick(crafts.names());
        return sentences.fill(dice.pick(sentences.vouching).text(), "", craft, dice);
    }
}
