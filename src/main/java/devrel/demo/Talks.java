package devrel.demo;

import devrel.demo.Worker.Placement;
import devrel.demo.Worker.Tenure;
import devrel.record.Absence;
import devrel.record.Channel;
import devrel.record.Checkin;
import devrel.record.Checkin.CheckinKind;
import devrel.record.Checkin.Outcome;
import devrel.record.Exit;
import devrel.record.Touch.TouchKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One person's check-ins, at roughly the cadence, on workdays on which the person is there. */
final class Talks {
    private static final int ONBOARDING_DAYS = 90;
    private static final List<String> OTHER_TOPICS = List.of("client", "team", "project", "learning", "tools");

    private final Frame frame;
    private final Ledger ledger;
    private final Mood mood;
    private final Worker worker;
    private final Voice voice;
    private final Promises promises;
    private final Wishes wishes;
    private final Dice dice;

    private @Nullable Placement lastPlace;
    private int held;

    Talks(Frame frame, Ledger ledger, Mood mood, Sentences sentences, Worker worker) {
        this.frame = frame;
        this.ledger = ledger;
        this.mood = mood;
        this.worker = worker;
        this.dice = frame.dice(Dice.Subject.TALKS, worker.number);
        this.voice = new Voice(sentences, worker.craft, dice);
        this.promises = new Promises(frame, ledger, worker, voice);
        this.wishes = new Wishes(frame, ledger, worker);
        this.held = dice.nextInt(10);
    }

    void tell() {
        for (Tenure tenure : worker.tenures()) {
            during(tenure);
            sayGoodbye(tenure);
        }
    }

    private void during(Tenure tenure) {
        LocalDate end = lastDay(tenure);
        LocalDate day = workday(firstDay(tenure));
        while (day != null && !day.isAfter(end)) {
            day = workday(talk(tenure, day));
        }
    }

    private LocalDate firstDay(Tenure tenure) {
        return tenure.from().isBefore(frame.first())
                ? frame.first().plusDays(dice.between(0, 29))
                : tenure.from().plusDays(dice.between(4, 9));
    }

    /** The last day for a talk that is not the one on leaving. */
    private LocalDate lastDay(Tenure tenure) {
        Exit exit = tenure.exit();
        if (exit == null) {
            return frame.asOf();
        }
        LocalDate interview = exit.interviewOn();
        return Frame.earlier(frame.asOf(), interview == null ? exit.date() : interview.minusDays(1));
    }

    /** That day, or the next on which the person works; null when it is not known when they are back. */
    private @Nullable LocalDate workday(LocalDate wanted) {
        LocalDate day = frame.workdays().onOrAfter(wanted);
        Absence absence = worker.absenceOn(day);
        while (absence != null) {
            LocalDate until = absence.until();
            if (until == null) {
                return null;
            }
            day = frame.workdays().onOrAfter(until.plusDays(1));
            absence = worker.absenceOn(day);
        }
        return day;
    }

    /** Records the talk of that day, or what came in its way, and says when the next one is due to happen. */
    private LocalDate talk(Tenure tenure, LocalDate day) {
        Outcome outcome = worker.reserved
                ? dice.weighted(new int[] {3, 7}, Outcome.HELD, Outcome.DECLINED)
                : dice.weighted(
                        new int[] {860, 45, 45, 30, 20},
                        Outcome.HELD,
                        Outcome.MOVED_BY_THEM,
                        Outcome.MOVED_BY_US,
                        Outcome.DECLINED,
                        Outcome.NO_SHOW);
        boolean isClosed = outcome == Outcome.HELD || outcome == Outcome.DECLINED;
        int gap = isClosed ? gap(tenure, day) : dice.between(3, 9);
        LocalDate next = frame.workdays().onOrAfter(day.plusDays(gap));
        boolean isAgreed = outcome == Outcome.HELD ? dice.chance(0.85) : !isClosed && outcome != Outcome.NO_SHOW;
        LocalDate nextOn = isAgreed && !isKnownToBeGone(tenure, day, next) ? next : null;
        if (outcome == Outcome.HELD) {
            hold(tenure, day, nextOn);
        } else {
            ledger.add(writer(), Checkin.KIND, attempt(tenure, day, outcome, nextOn));
        }
        return dice.chance(0.85) ? next : next.plusDays(dice.between(1, 9));
    }

    private int gap(Tenure tenure, LocalDate day) {
        if (isOnboarding(tenure, day)) {
            return dice.between(12, 17);
        }
        int usual = worker.isOnSite() ? dice.between(18, 26) : dice.between(24, 35);
        return dice.chance(0.07) ? usual + dice.between(14, 40) : usual;
    }

    private static boolean isOnboarding(Tenure tenure, LocalDate day) {
        return ChronoUnit.DAYS.between(tenure.from(), day) < ONBOARDING_DAYS;
    }

    private static boolean isKnownToBeGone(Tenure tenure, LocalDate day, LocalDate next) {
        Exit exit = tenure.exit();
        LocalDate notice = exit == null ? null : exit.noticeDate();
        return exit != null && notice != null && !notice.isAfter(day) && next.isAfter(exit.date());
    }

    private String writer() {
        return dice.chance(0.94) ? worker.facilitator : dice.pick(frame.writers());
    }

    private CheckinKind kind(Tenure tenure, LocalDate day) {
        if (isOnboarding(tenure, day)) {
            return CheckinKind.ONBOARDING;
        }
        Placement place = worker.placementOn(day);
        if (lastPlace != null && !lastPlace.equals(place)) {
            return CheckinKind.PROJECT_CHANGE;
        }
        return held % 11 == 10
                ? CheckinKind.STAY
                : dice.weighted(new int[] {97, 3}, CheckinKind.REGULAR, CheckinKind.AD_HOC);
    }

    private Checkin attempt(Tenure tenure, LocalDate day, Outcome outcome, @Nullable LocalDate nextOn) {
        return new Checkin(
                ledger.happeningId(),
                day,
                worker.id,
                worker.facilitator,
                kind(tenure, day),
                null,
                outcome,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                nextOn,
                null,
                null,
                null);
    }

    private void hold(Tenure tenure, LocalDate day, @Nullable LocalDate nextOn) {
        CheckinKind kind = kind(tenure, day);
        Placement place = worker.placementOn(day);
        boolean isNew = kind == CheckinKind.ONBOARDING;
        double feeling = mood.of(worker, day);
        Line challenge = dice.chance(0.55) ? voice.challenge(isNew, place) : null;
        Line wish = dice.chance(0.32) ? voice.wish(place) : null;
        Integer satisfaction = dice.chance(0.82) ? mood.satisfaction(feeling, dice) : null;
        double tone = satisfaction == null ? feeling + 0.3 * dice.bell() : satisfaction;
        String by = writer();
        Checkin checkin = new Checkin(
                ledger.happeningId(),
                day,
                worker.id,
                by,
                kind,
                channel(),
                Outcome.HELD,
                satisfaction,
                dice.chance(0.3) ? mood.recommend(feeling, dice) : null,
                kind == CheckinKind.STAY || dice.chance(0.25) ? mood.stay(feeling, dice) : null,
                dice.chance(0.35) ? mood.drivers(feeling, place.client(), dice) : Map.of(),
                topics(challenge, wish),
                nextOn,
                challenge == null ? null : challenge.text(),
                wish == null ? null : wish.text(),
                isNew ? voice.arrival(place) : voice.summary(tone, place));
        ledger.add(by, Checkin.KIND, checkin);
        worker.traces.add(new Trace(day, TouchKind.CHECKIN, checkin.id()));
        promises.after(checkin, tenure, place);
        wishes.after(checkin, wish);
        lastPlace = place;
        held++;
    }

    private Channel channel() {
        return dice.weighted(new int[] {3, 10, 3, 1}, Channel.IN_PERSON, Channel.VIDEO, Channel.CALL, Channel.CHAT);
    }

    private List<String> topics(@Nullable Line challenge, @Nullable Line wish) {
        SortedSet<String> topics = new TreeSet<>();
        if (challenge != null) {
            topics.add(challenge.tag());
        }
        if (wish != null) {
            topics.add(wish.tag().equals("certification") || wish.tag().equals("technical") ? "learning" : "career");
        }
        if (topics.isEmpty() || dice.chance(0.3)) {
            topics.add(dice.pick(OTHER_TOPICS));
        }
        return List.copyOf(topics);
    }

    private void sayGoodbye(Tenure tenure) {
        Exit exit = tenure.exit();
        LocalDate day = exit == null ? null : exit.interviewOn();
        if (exit == null || day == null) {
            return;
        }
        double feeling = mood.of(worker, day);
        String reason = exit.primaryReason();
        Checkin checkin = new Checkin(
                ledger.happeningId(),
                day,
                worker.id,
                worker.facilitator,
                CheckinKind.EXIT,
                channel(),
                Outcome.HELD,
                dice.chance(0.6) ? mood.satisfaction(feeling, dice) : null,
                dice.chance(0.6) ? mood.recommend(feeling, dice) : null,
                null,
                Map.of(),
                List.of("career"),
                null,
                null,
                null,
                voice.farewell(reason == null ? "" : reason));
        ledger.add(worker.facilitator, Checkin.KIND, checkin);
    }
}
