package devrel.report;

import devrel.metric.Contact;
import devrel.metric.Contact.Due;
import devrel.metric.Employed;
import devrel.metric.Identities;
import devrel.metric.Journey;
import devrel.metric.Pipeline;
import devrel.metric.Promise;
import devrel.metric.Roster;
import devrel.metric.Silence;
import devrel.record.Absence;
import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Exit;
import devrel.record.Feedback;
import devrel.record.Kind;
import devrel.record.Lesson;
import devrel.record.LessonStep;
import devrel.record.Opportunity;
import devrel.record.Order;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import devrel.report.Duty.Matter;
import devrel.report.Duty.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What wants doing, seen on a day: conversations, promises, words to referrers, what ends, what is near, and what was
 * learnt and not done. It speaks of our debts; it says nothing about how people are.
 */
public final class Agenda {
    /** The kinds of records that tell it. */
    public static final List<Kind<?>> NEEDS = List.of(
            Person.KIND,
            Start.KIND,
            Exit.KIND,
            Position.KIND,
            Assignment.KIND,
            Absence.KIND,
            Checkin.KIND,
            Commitment.KIND,
            CommitmentStep.KIND,
            Aspiration.KIND,
            AspirationStep.KIND,
            Referral.KIND,
            ReferralStep.KIND,
            Feedback.KIND,
            Opportunity.KIND,
            Event.KIND,
            Lesson.KIND,
            LessonStep.KIND);

    /** An aspiration is as fresh as the last time it was stated or confirmed. */
    public static final int FRESH_DAYS = 180;

    /** So long before they end or begin, contracts, projects, events and opportunities are on it. */
    public static final int NEAR_DAYS = 30;

    private static final Comparator<Duty> IN_ORDER =
            Order.by(Duty::urgency).then(Duty::day).then(Duty::matter).then(Duty::record);

    private final Dataset data;
    private final LocalDate today;
    private final LocalDate until;
    private final Identities identities;
    private final List<Employed> employed = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();

    private Agenda(Dataset data, LocalDate today, int days) {
        this.data = data;
        this.today = today;
        this.until = today.plusDays(days);
        this.identities = Identities.of(data);
        Roster roster = Roster.of(data, today);
        for (Employed each : roster.employees()) {
            add(each);
        }
        for (Employed each : roster.feeBased()) {
            add(each);
        }
    }

    private void add(Employed each) {
        if (each.covers(today.toEpochDay())) {
            employed.add(each);
        }
    }

    /** What is overdue or due on the day, and what will be in so many days from it; the most urgent comes first. */
    public static List<Duty> of(Dataset data, LocalDate today, int days) {
        Agenda agenda = new Agenda(data, today, days);
        agenda.conversations();
        agenda.promises();
        agenda.referrals();
        agenda.aspirations();
        agenda.endings();
        agenda.events();
        agenda.opportunities();
        agenda.lessons();
        agenda.duties.sort(IN_ORDER);
        return List.copyOf(agenda.duties);
    }

    private void add(LocalDate day, Matter matter, @Nullable String by, @Nullable String person, String record) {
        duties.add(Duty.on(day, today, matter, by, person, record));
    }

    /** By cadence, or on the day that was agreed on when it is still to come. */
    private void conversations() {
        Contact contact = Contact.of(data, identities, today);
        for (Employed each : employed) {
            Due due = contact.due(each).orElse(null);
            if (due != null) {
                LocalDate agreed = contact.last(each).map(Checkin::nextOn).orElse(null);
                conversation(each, due, agreed);
            }
        }
    }

    private void conversation(Employed each, Due due, @Nullable LocalDate agreed) {
        LocalDate day = today.plusDays(due.idealDays() - due.days());
        Urgency urgency = due.isOverdue() ? Urgency.OVERDUE : due.isDue() ? Urgency.DUE : Urgency.SOON;
        if (agreed != null && !agreed.isBefore(today) && !due.isOverdue() && isStillHere(each, agreed)) {
            day = agreed;
            urgency = agreed.equals(today) ? Urgency.DUE : Urgency.SOON;
        }
        if (!day.isAfter(until) && isStillHere(each, day)) {
            duties.add(new Duty(day, urgency, Matter.CHECKIN, null, each.person(), "person:" + each.person()));
        }
    }

    private static boolean isStillHere(Employed each, LocalDate day) {
        Exit announced = each.announced();
        return day.toEpochDay() < each.end() && (announced == null || !day.isAfter(announced.date()));
    }

    private void promises() {
        for (Promise promise : Promise.all(data, today)) {
            Commitment commitment = promise.commitment();
            if (promise.isOpen() && !promise.due().isAfter(until)) {
                add(
                        promise.due(),
                        commitment.isOurs() ? Matter.PROMISE_OURS : Matter.PROMISE_THEIRS,
                        commitment.isOurs() ? commitment.owner() : null,
                        commitment.person(),
                        "commitment:" + commitment.id());
            }
        }
    }

    /** A word is due when the silence that the settings allow is over. */
    private void referrals() {
        Silence silence = Silence.of(data, today);
        int allowed = data.settings().sla().referralSilenceDays();
        for (Journey journey : Pipeline.of(data, identities, today)) {
            LocalDate day = silence.lastWord(journey).plusDays(allowed);
            if (journey.isOpen() && !day.isAfter(until)) {
                Referral referral = journey.referral();
                add(day, Matter.REFERRAL_SILENT, null, referral.referrer(), "referral:" + referral.id());
            }
        }
    }

    /**
     * The promises, wishes and lessons that these steps have settled by the day, by id: nothing about them wants doing,
     * whatever else stands in the records.
     */
    public static Set<String> settled(Dataset steps, LocalDate today) {
        Set<String> settled = new HashSet<>();
        for (CommitmentStep step : steps.all(CommitmentStep.KIND)) {
            if (step.step().isEnd() && !step.date().isAfter(today)) {
                settled.add(step.commitment());
            }
        }
        lastSteps(steps, today).forEach((aspiration, step) -> {
            if (step.step() != AspirationStep.Step.CONFIRMED) {
                settled.add(aspiration);
            }
        });
        for (LessonStep step : steps.all(LessonStep.KIND)) {
            if (!step.date().isAfter(today)) {
                settled.add(step.lesson());
            }
        }
        return settled;
    }

    private static Map<String, AspirationStep> lastSteps(Dataset data, LocalDate today) {
        Map<String, AspirationStep> last = new HashMap<>();
        for (AspirationStep step : data.all(AspirationStep.KIND)) {
            if (!step.date().isAfter(today)) {
                last.put(step.aspiration(), step);
            }
        }
        return last;
    }

    /** Of those who work here; what was paused, reached or given up needs no confirming. */
    private void aspirations() {
        Map<String, AspirationStep> last = lastSteps(data, today);
        Set<String> here = new HashSet<>();
        employed.forEach(each -> here.add(each.person()));
        for (Aspiration aspiration : data.all(Aspiration.KIND)) {
            AspirationStep step = last.get(aspiration.id());
            boolean isWanted = step == null || step.step() == AspirationStep.Step.CONFIRMED;
            LocalDate day = (step == null ? aspiration.date() : step.date()).plusDays(FRESH_DAYS);
            if (isWanted && !day.isAfter(until) && here.contains(identities.of(aspiration.person()))) {
                String record = "aspiration:" + aspiration.id();
                duties.add(new Duty(
                        day,
                        day.isAfter(today) ? Urgency.SOON : Urgency.DUE,
                        Matter.ASPIRATION,
                        null,
                        aspiration.person(),
                        record));
            }
        }
    }

    /** Contracts and projects with a planned end. */
    private void endings() {
        LocalDate near = today.plusDays(NEAR_DAYS);
        Map<String, Assignment> assignments = new LinkedHashMap<>();
        for (Assignment assignment : data.all(Assignment.KIND)) {
            if (!assignment.date().isAfter(today)) {
                assignments.put(identities.of(assignment.person()), assignment);
            }
        }
        for (Employed each : employed) {
            Start start = each.spells().get(each.spells().size() - 1).start();
            if (start.until() != null
                    && !start.until().isAfter(near)
                    && !start.date().isAfter(today)) {
                add(start.until(), Matter.CONTRACT, null, each.person(), "start:" + start.id());
            }
            Assignment now = assignments.get(each.person());
            if (now != null && now.until() != null && !now.until().isAfter(near) && isOf(each, now)) {
                add(now.until(), Matter.PROJECT, null, each.person(), "assignment:" + now.id());
            }
        }
    }

    private static boolean isOf(Employed employed, Assignment assignment) {
        return employed.covers(assignment.date().toEpochDay());
    }

    /** What is near, and what was or should have been held and says nothing of who came. */
    private void events() {
        for (Event event : data.all(Event.KIND)) {
            String record = "event:" + event.id();
            boolean isOpen = event.state() == Event.State.PLANNED || event.state() == Event.State.ANNOUNCED;
            if (isOpen && !event.on().isAfter(today.plusDays(NEAR_DAYS))) {
                add(event.on(), Matter.EVENT, null, null, record);
            }
            if (event.state() == Event.State.HELD && !event.attendanceTaken()) {
                add(event.on(), Matter.ATTENDANCE, null, null, record);
            }
        }
    }

    private void opportunities() {
        for (Opportunity opportunity : data.all(Opportunity.KIND)) {
            LocalDate closes = opportunity.closes();
            if (closes != null && !closes.isBefore(today) && !closes.isAfter(today.plusDays(NEAR_DAYS))) {
                add(closes, Matter.OPPORTUNITY, null, null, "opportunity:" + opportunity.id());
            }
        }
    }

    private void lessons() {
        Set<String> ended = new HashSet<>();
        for (LessonStep step : data.all(LessonStep.KIND)) {
            if (!step.date().isAfter(today)) {
                ended.add(step.lesson());
            }
        }
        for (Lesson lesson : data.all(Lesson.KIND)) {
            if (!ended.contains(lesson.id())
                    && !lesson.due().isAfter(until)
                    && !lesson.date().isAfter(today)) {
                add(lesson.due(), Matter.LESSON, lesson.owner(), null, "lesson:" + lesson.id());
            }
        }
    }
}
