package devrel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.BonusStep;
import devrel.record.Content;
import devrel.record.Event;
import devrel.record.Introduction;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Lesson;
import devrel.record.LessonStep;
import devrel.record.MatchStep;
import devrel.record.Membership;
import devrel.record.Referral;
import devrel.record.Share;
import devrel.record.Touch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That a told company has something of all that its reports count, in numbers that grow with people and months. */
class CommonsPlausibilityTest {
    private final Told demo = Told.of(60, 24, 7);

    @Test
    void theDemoCompanyHasRecordsOfEveryKind() {
        assertThat(Kinds.all()).allSatisfy(kind -> assertThat(demo.all(kind)).isNotEmpty());
    }

    @Test
    void offersEndInEveryWay() {
        List<MatchStep> steps = demo.all(MatchStep.KIND);

        assertThat(steps.stream().map(MatchStep::step)).contains(MatchStep.Step.values());
        assertThat(steps.stream().map(MatchStep::outcome))
                .contains(MatchStep.Outcome.CERTIFIED, MatchStep.Outcome.TALK_GIVEN, MatchStep.Outcome.NONE_YET);
        assertThat(steps.stream().map(MatchStep::reason)).contains("timing", "workload", "interest");
    }

    /** A promotion and a rotation are told only where somebody was promoted or moved meanwhile, which is rare. */
    @Test
    void someWerePromotedOrMovedMeanwhile() {
        assertThat(Told.of(400, 24, 2).all(MatchStep.KIND).stream().map(MatchStep::outcome))
                .contains(MatchStep.Outcome.values());
    }

    @Test
    void peopleComeToEventsInEveryWay() {
        List<Attendance> attendance = demo.all(Attendance.KIND);
        long attended = attendance.stream()
                .filter(each -> each.status() == AttendanceStatus.ATTENDED && each.walkIn() == null)
                .count();
        long signedUp = attendance.stream()
                .filter(each -> each.status() == AttendanceStatus.REGISTERED)
                .count();

        assertThat(attendance.stream().map(Attendance::status)).contains(AttendanceStatus.values());
        assertThat(attendance.stream().map(Attendance::role))
                .contains(Attendance.Role.ATTENDEE, Attendance.Role.SPEAKER);
        assertThat((double) attended / signedUp).isBetween(0.6, 0.95);
        assertThat(demo.all(Event.KIND).stream().map(Event::state)).contains(Event.State.values());
    }

    @Test
    void someGuestsAreReferredWithinHalfAYear() {
        Set<String> guests = demo.all(Attendance.KIND).stream()
                .filter(each -> each.broughtBy() != null)
                .map(Attendance::person)
                .collect(Collectors.toSet());
        long referred = demo.all(Referral.KIND).stream()
                .filter(referral -> guests.contains(referral.candidate()))
                .count();

        assertThat(guests).hasSizeGreaterThan(10);
        assertThat(referred).isBetween(3L, guests.size() / 2L);
    }

    @Test
    void contentIsOnPlanLateAndNotPublishedAtAll() {
        List<Content> content = demo.all(Content.KIND);

        assertThat(content)
                .anyMatch(each -> each.publishedOn() == null)
                .anyMatch(each -> each.retiredOn() != null)
                .anyMatch(
                        each -> each.publishedOn() != null && each.publishedOn().isAfter(each.plannedFor()))
                .anyMatch(
                        each -> each.publishedOn() != null && each.publishedOn().isBefore(each.plannedFor()))
                .anyMatch(each -> each.plannedFor() != null && each.plannedFor().isAfter(demo.today()));
        assertThat(demo.all(Share.KIND))
                .anyMatch(share -> share.person() == null)
                .anyMatch(share -> share.person() != null
                        && share.date().isAfter(demo.today().minusDays(90)));
    }

    @Test
    void referralsGoBackToEveryKindOfTouch() {
        Set<String> first = demo.all(Referral.KIND).stream()
                .map(Referral::firstTouch)
                .map(touch -> touch == null ? "" : touch.split(":", -1)[0])
                .collect(Collectors.toSet());

        assertThat(first)
                .containsExactlyInAnyOrder("", "checkin", "content", "event", "group", "introduction", "unknown");
        assertThat(demo.all(Touch.KIND).stream().map(Touch::kind)).contains(Touch.TouchKind.values());
    }

    @Test
    void membersIntroductionsBonusesAndLessonsStandInEveryState() {
        Set<String> ended =
                demo.all(LessonStep.KIND).stream().map(LessonStep::lesson).collect(Collectors.toSet());

        assertThat(demo.all(Membership.KIND).stream().map(Membership::change)).contains(Membership.Change.values());
        assertThat(demo.all(Introduction.KIND).stream().map(Introduction::result))
                .contains(Introduction.Result.values());
        assertThat(demo.all(BonusStep.KIND).stream().map(BonusStep::step)).contains(BonusStep.Step.values());
        assertThat(demo.all(LessonStep.KIND).stream().map(LessonStep::step)).contains(LessonStep.Step.values());
        assertThat(demo.all(Lesson.KIND))
                .anyMatch(lesson -> !ended.contains(lesson.id()) && lesson.due().isBefore(demo.today()));
    }

    /** Four times the people, and then twice the months as well: about four and eight times the records. */
    @Test
    void recordsGrowWithPeopleAndMonthsAndNoFaster() {
        long few = records(Told.of(200, 24, 3));

        assertThat((double) records(Told.of(800, 24, 3)) / few).isBetween(3.0, 4.6);
        assertThat((double) records(Told.of(800, 48, 3)) / few).isBetween(5.0, 9.2);
    }

    private static long records(Told told) {
        long records = 0;
        for (Kind<? extends Item> kind : Kinds.all()) {
            records += told.all(kind).size();
        }
        return records;
    }
}
