package devrel.report;

import static devrel.record.Checkin.Outcome.DECLINED;
import static devrel.record.Checkin.Outcome.HELD;
import static devrel.record.Checkin.Outcome.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Assignment;
import devrel.record.CommitmentStep.Step;
import devrel.record.Event;
import devrel.record.Event.State;
import devrel.record.Feedback.To;
import devrel.record.Lesson;
import devrel.record.LessonStep;
import devrel.record.Opportunity;
import devrel.record.Opportunity.OpportunityKind;
import devrel.record.ReferralStep.Stage;
import devrel.record.Start;
import devrel.record.Start.Contract;
import devrel.report.Duty.Matter;
import devrel.report.Duty.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Today is 2024-06-30; a conversation is due after 30 days and overdue after 45. */
class AgendaTest {
    private static final LocalDate TODAY = Given.day("2024-06-30");

    private static List<Duty> duties(Given given, Matter matter) {
        return Agenda.of(given.data(), TODAY, 7).stream()
                .filter(duty -> duty.matter() == matter)
                .toList();
    }

    private static String told(List<Duty> duties) {
        StringBuilder told = new StringBuilder();
        for (Duty duty : duties) {
            told.append(duty.day()).append(' ').append(duty.urgency().code());
            told.append(' ').append(duty.record()).append('\n');
        }
        return told.toString();
    }

    private static Given employed(String... people) {
        Given given = new Given();
        for (String person : people) {
            given.start(person, "2023-01-02");
        }
        return given;
    }

    @Test
    void aConversationIsSoonDueOrOverdueByItsCadence() {
        Given given = employed("late", "due", "soon", "fresh")
                .checkin("late", "2024-05-15", HELD) // 46 days
                .checkin("due", "2024-05-31", HELD) // 30 days
                .checkin("soon", "2024-06-06", HELD) // 24 days: in 6 days it is 30
                .checkin("fresh", "2024-06-08", HELD); // 22 days: in 8 days it is 30
        assertThat(told(duties(given, Matter.CHECKIN))).isEqualTo("""
                        2024-06-14 overdue person:late
                        2024-06-30 due person:due
                        2024-07-06 soon person:soon
                        """);
    }

    /** Who is on their last day, or has announced it, is not waited for afterwards. */
    @Test
    void nobodyIsMetAfterTheirLastDay() {
        Given given = employed("today", "announced", "later", "agreed")
                .checkin("today", "2024-06-06", HELD) // in 6 days it is 30
                .checkin("announced", "2024-06-06", HELD)
                .checkin("later", "2024-06-06", HELD)
                .checkin("agreed", "2024-06-04", HELD, "2024-07-06") // in 4 days it is 30, before they go
                .exit("today", "2024-06-30", "159-2")
                .exit("announced", "2024-07-05", "159-2")
                .exit("later", "2024-07-06", "159-2")
                .exit("agreed", "2024-07-05", "159-2");
        assertThat(told(duties(given, Matter.CHECKIN))).isEqualTo("""
                        2024-07-04 soon person:agreed
                        2024-07-06 soon person:later
                        """);
    }

    @Test
    void aDeclinedOneStartsTheClockAnewAndOneMissedDoesNot() {
        Given given = employed("declined", "missed")
                .checkin("declined", "2024-03-01", HELD)
                .checkin("declined", "2024-06-20", DECLINED)
                .checkin("missed", "2024-05-01", HELD)
                .checkin("missed", "2024-06-20", NO_SHOW); // 60 days since the last one held
        assertThat(told(duties(given, Matter.CHECKIN))).isEqualTo("2024-05-31 overdue person:missed\n");
    }

    @Test
    void whoIsAwayOrGoneOwesAndIsOwedNoConversation() {
        Given given = employed("away", "gone").away("away", "2024-06-01", "").exit("gone", "2024-06-29", "159-2");
        assertThat(duties(given, Matter.CHECKIN)).isEmpty();
    }

    @Test
    void aPromiseIsOnItUntilItIsEnded() {
        Given given = employed("ana")
                .promised("late", "2024-05-01", "ana", "mariana", "2024-06-29")
                .promised("today", "2024-05-01", "ana", "mariana", "2024-06-30")
                .promised("far", "2024-05-01", "ana", "mariana", "2024-07-08")
                .promised("kept", "2024-05-01", "ana", "mariana", "2024-06-20")
                .promise("kept", "2024-06-10", Step.KEPT, "")
                .promised("moved", "2024-05-01", "ana", "mariana", "2024-06-20")
                .promise("moved", "2024-06-10", Step.RENEGOTIATED, "2024-07-07")
                .promised("theirs", "2024-05-01", "ana", "person", "2024-06-30");
        assertThat(told(duties(given, Matter.PROMISE_OURS))).isEqualTo("""
                        2024-06-29 overdue commitment:late
                        2024-06-30 due commitment:today
                        2024-07-07 soon commitment:moved
                        """);
        assertThat(duties(given, Matter.PROMISE_OURS).get(0).by()).isEqualTo("mariana");
        assertThat(told(duties(given, Matter.PROMISE_THEIRS))).isEqualTo("2024-06-30 due commitment:theirs\n");
        assertThat(duties(given, Matter.PROMISE_THEIRS).get(0).by()).isNull();
    }

    @Test
    void aReferrerHearsFromUsWithinTheDaysOfTheSettings() {
        Given given = employed("ana")
                .referred("silent", "2024-06-01", "ana", "one") // 14 days are over on the 15th
                .referred("told", "2024-06-01", "ana", "two")
                .told("told", "2024-06-20", To.REFERRER) // the 4th of July
                .referred("fresh", "2024-06-25", "ana", "three") // the 9th of July
                .referred("over", "2024-06-01", "ana", "four")
                .stage("over", "2024-06-10", Stage.REJECTED);
        assertThat(told(duties(given, Matter.REFERRAL_SILENT))).isEqualTo("""
                        2024-06-15 overdue referral:silent
                        2024-07-04 soon referral:told
                        """);
    }

    private static Given aspires(Given given, String id, String person, String date) {
        return given.add(Aspiration.KIND, new Aspiration(id, Given.day(date), person, "cloud", null, null));
    }

    private static Given moves(Given given, String aspiration, String date, AspirationStep.Step step) {
        return given.add(
                AspirationStep.KIND, new AspirationStep("s-" + aspiration + date, Given.day(date), aspiration, step));
    }

    @Test
    void anAspirationIsToBeConfirmedAfterAHundredAndEightyDays() {
        Given given = employed("ana").employed("gone", "2023-01-02", "2024-02-01", "159-2");
        aspires(given, "old", "ana", "2024-01-02"); // 180 days before today
        aspires(given, "confirmed", "ana", "2023-01-02");
        moves(given, "confirmed", "2024-05-02", AspirationStep.Step.CONFIRMED);
        aspires(given, "paused", "ana", "2023-01-02");
        moves(given, "paused", "2023-05-02", AspirationStep.Step.PAUSED);
        aspires(given, "of-one-gone", "gone", "2023-02-01");
        assertThat(told(duties(given, Matter.ASPIRATION))).isEqualTo("2024-06-30 due aspiration:old\n");
    }

    private static Given until(Given given, String person, String until, Contract contract) {
        return given.add(
                Start.KIND,
                new Start("s-" + person, Given.day("2024-01-02"), person, contract, "unknown", null, Given.day(until)));
    }

    @Test
    void contractsAndProjectsAreOnItThirtyDaysBeforeTheyEnd() {
        Given given = until(new Given(), "ends", "2024-07-30", Contract.FIXED_TERM);
        until(given, "later", "2024-07-31", Contract.FIXED_TERM);
        until(given, "fee", "2024-06-01", Contract.FEE_BASED);
        given.add(Assignment.KIND, project("old", "ends", "2024-02-01", "2024-06-30"))
                .add(Assignment.KIND, project("now", "ends", "2024-06-01", "2024-07-15"));
        assertThat(told(duties(given, Matter.CONTRACT))).isEqualTo("""
                        2024-06-01 overdue start:s-fee
                        2024-07-30 soon start:s-ends
                        """);
        assertThat(told(duties(given, Matter.PROJECT))).isEqualTo("2024-07-15 soon assignment:now\n");
    }

    private static Assignment project(String id, String person, String date, String until) {
        return new Assignment(id, Given.day(date), person, "banco", null, Given.day(until));
    }

    private static Event event(String id, String on, State state, boolean taken) {
        LocalDate day = Given.day(on);
        return new Event(id, id, day, null, null, null, null, null, null, state, taken, null, null, List.of());
    }

    @Test
    void eventsAreOnItThirtyDaysAheadAndUntilAttendanceIsTaken() {
        Given given = new Given()
                .add(Event.KIND, event("near", "2024-07-30", State.PLANNED, false))
                .add(Event.KIND, event("far", "2024-07-31", State.ANNOUNCED, false))
                .add(Event.KIND, event("past", "2024-06-20", State.ANNOUNCED, false))
                .add(Event.KIND, event("off", "2024-07-10", State.CANCELLED, false))
                .add(Event.KIND, event("untaken", "2024-06-10", State.HELD, false))
                .add(Event.KIND, event("taken", "2024-06-11", State.HELD, true));
        assertThat(told(duties(given, Matter.EVENT))).isEqualTo("""
                        2024-06-20 overdue event:past
                        2024-07-30 soon event:near
                        """);
        assertThat(told(duties(given, Matter.ATTENDANCE))).isEqualTo("2024-06-10 overdue event:untaken\n");
    }

    private static Opportunity opportunity(String id, @Nullable LocalDate closes) {
        return new Opportunity(id, OpportunityKind.COURSE, id, Map.of(), null, null, null, null, closes, null, null);
    }

    @Test
    void opportunitiesAreOnItWhileTheyCanStillBeTaken() {
        Given given = new Given()
                .add(Opportunity.KIND, opportunity("closed", TODAY.minusDays(1)))
                .add(Opportunity.KIND, opportunity("today", TODAY))
                .add(Opportunity.KIND, opportunity("near", TODAY.plusDays(30)))
                .add(Opportunity.KIND, opportunity("far", TODAY.plusDays(31)))
                .add(Opportunity.KIND, opportunity("always", null));
        assertThat(told(duties(given, Matter.OPPORTUNITY))).isEqualTo("""
                        2024-06-30 due opportunity:today
                        2024-07-30 soon opportunity:near
                        """);
    }

    @Test
    void aLessonIsOnItUntilItIsDoneOrDropped() {
        Given given = new Given()
                .add(Lesson.KIND, lesson("open", "2024-06-01"))
                .add(Lesson.KIND, lesson("done", "2024-06-01"))
                .add(LessonStep.KIND, new LessonStep("step", Given.day("2024-05-20"), "done", LessonStep.Step.DONE));
        assertThat(told(duties(given, Matter.LESSON))).isEqualTo("2024-06-01 overdue lesson:open\n");
        assertThat(duties(given, Matter.LESSON).get(0).by()).isEqualTo("mariana");
    }

    private static Lesson lesson(String id, String due) {
        return new Lesson(id, Given.day("2024-05-01"), null, "mariana", Given.day(due), "what");
    }

    @Test
    void theMostUrgentComesFirstWhateverTheOrderOfTheRecords() {
        Given given = employed("ana", "ben")
                .checkin("ben", "2024-06-06", HELD)
                .promised("late", "2024-05-01", "ana", "mariana", "2024-06-29")
                .promised("soon", "2024-05-01", "ana", "mariana", "2024-07-03");
        List<Duty> duties = Agenda.of(given.data(), TODAY, 7);
        assertThat(duties).extracting(Duty::urgency).isSorted();
        assertThat(duties.get(0).urgency()).isEqualTo(Urgency.OVERDUE);
        for (int seed = 0; seed < 20; seed++) {
            assertThat(Agenda.of(given.shuffled(seed), TODAY, 7)).isEqualTo(duties);
        }
    }
}
