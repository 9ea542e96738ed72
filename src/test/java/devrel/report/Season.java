package devrel.report;

import devrel.metric.Given;
import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.BonusStep;
import devrel.record.Content;
import devrel.record.Content.ContentKind;
import devrel.record.Event;
import devrel.record.Lesson;
import devrel.record.LessonStep;
import devrel.record.Money;
import devrel.record.Opening;
import devrel.record.Person.PersonKind;
import devrel.record.Referral;
import devrel.record.Referral.CandidateKnows;
import devrel.record.Referral.Relationship;
import devrel.record.ReferralStep.Stage;
import devrel.record.Share;
import devrel.record.Start;
import devrel.record.Start.Contract;
import devrel.record.Touch;
import devrel.record.Touch.TouchKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two years of a company of twelve people whom events and content reach, told one line each so that every figure can be
 * counted by hand: p1 to p10 are employed all the time, p11 leaves on 30 June 2024, p12 is of the staff. g1 to g4 are
 * guests.
 */
final class Season {
    private final Given given = new Given().dataStart("2023-01-01");
    private int next;

    Season() {
        for (int i = 1; i <= 10; i++) {
            given.start("p" + i, "2022-03-01");
            given.assigned("p" + i, "2022-03-01", i <= 6 ? "banco" : "retail");
        }
        given.employed("p11", "2022-03-01", "2024-06-30", "159-2").assigned("p11", "2022-03-01", "retail");
        given.person("p12", PersonKind.STAFF, null);
    }

    Given given() {
        return given;
    }

    private String id() {
        return "s" + (100_000 + next++);
    }

    Season event(String id, String on, Event.State state, boolean taken, @Nullable Integer unnamed) {
        given.add(
                Event.KIND,
                new Event(
                        id,
                        id,
                        Given.day(on),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        state,
                        taken,
                        unnamed,
                        null,
                        List.of()));
        return this;
    }

    Season held(String id, String on) {
        return event(id, on, Event.State.HELD, true, null);
    }

    Season stands(String event, String date, AttendanceStatus status, String... people) {
        for (String person : people) {
            row(event, date, person, status, null, null);
        }
        return this;
    }

    Season row(
            String event,
            String date,
            String person,
            AttendanceStatus status,
            @Nullable Boolean walkIn,
            @Nullable String host) {
        given.add(Attendance.KIND, new Attendance(id(), Given.day(date), event, person, status, null, walkIn, host));
        return this;
    }

    Season content(String id, @Nullable String planned, @Nullable String published) {
        given.add(
                Content.KIND,
                new Content(
                        id,
                        ContentKind.ARTICLE,
                        id,
                        List.of(),
                        List.of(),
                        planned == null ? null : Given.day(planned),
                        published == null ? null : Given.day(published),
                        null,
                        null));
        return this;
    }

    Season share(String date, @Nullable String person, @Nullable Integer count) {
        given.add(Share.KIND, new Share(id(), Given.day(date), "post", person, count, "linkedin", null));
        return this;
    }

    Season referred(String id, String date, String referrer, String candidate, @Nullable String firstTouch) {
        given.add(
                Referral.KIND,
                new Referral(
                        id,
                        Given.day(date),
                        referrer,
                        candidate,
                        "backend",
                        Relationship.FRIEND,
                        null,
                        CandidateKnows.YES,
                        null,
                        null,
                        firstTouch,
                        null));
        return this;
    }

    Season touch(String date, @Nullable String referral, @Nullable String person, TouchKind kind) {
        given.add(Touch.KIND, new Touch(id(), Given.day(date), referral, person, kind, kind.code() + ":some", null));
        return this;
    }

    /** Hired, with the start that names the referral. */
    Season hired(String referral, String date, String person, String lastDay) {
        given.stage(referral, date, Stage.HIRED);
        given.add(
                Start.KIND, new Start(id(), Given.day(date), person, Contract.INDEFINITE, "referral", referral, null));
        if (!lastDay.isEmpty()) {
            given.exit(person, lastDay, "159-2");
        }
        return this;
    }

    Season opening(@Nullable String bonus) {
        given.add(
                Opening.KIND,
                new Opening(
                        "backend",
                        "backend",
                        "banco",
                        null,
                        Map.of(),
                        null,
                        Given.day("2023-01-01"),
                        null,
                        null,
                        bonus == null ? null : Money.of(bonus).orElseThrow()));
        return this;
    }

    Season bonus(String referral, String date, BonusStep.Step step, @Nullable String amount) {
        given.add(
                BonusStep.KIND,
                new BonusStep(
                        id(),
                        Given.day(date),
                        referral,
                        step,
                        amount == null ? null : Money.of(amount).orElseThrow()));
        return this;
    }

    Season lesson(String id, String date, String from, String due, LessonStep.@Nullable Step end, String ended) {
        given.add(Lesson.KIND, new Lesson(id, Given.day(date), from, "mariana", Given.day(due), "what"));
        if (end != null) {
            given.add(LessonStep.KIND, new LessonStep(id(), Given.day(ended), id, end));
        }
        return this;
    }
}
