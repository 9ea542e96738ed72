package devrel.metric;

import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Contribution;
import devrel.record.Contribution.ContributionKind;
import devrel.record.Event;
import devrel.record.Group;
import devrel.record.Group.GroupKind;
import devrel.record.Introduction;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.Membership;
import devrel.record.Membership.Change;
import devrel.record.Opportunity;
import devrel.record.Opportunity.OpportunityKind;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import devrel.record.Person.Processing;
import devrel.record.Share;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people want and do together, as a test tells it, one line each, into what is given. */
public final class Lives {
    private final Given given;
    private int next;

    /** Told into these records. */
    public Lives(Given given) {
        this.given = given;
    }

    /** The records told so far. */
    public Given given() {
        return given;
    }

    private String id() {
        return "l" + (100_000 + next++);
    }

    /** A person of that name with these skills and interests. */
    public Lives person(
            String id, String name, @Nullable Processing processing, Map<String, Integer> skills, String... interests) {
        given.add(
                Person.KIND,
                new Person(
                        id,
                        PersonKind.PROFESSIONAL,
                        name,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        skills,
                        List.of(interests),
                        List.of(),
                        null,
                        null,
                        null,
                        processing,
                        null,
                        null));
        return this;
    }

    public Lives aspired(String id, String date, String person, String area, @Nullable String text) {
        given.add(Aspiration.KIND, new Aspiration(id, Given.day(date), person, area, null, text));
        return this;
    }

    public Lives aspiration(String id, String date, AspirationStep.Step step) {
        given.add(AspirationStep.KIND, new AspirationStep(id(), Given.day(date), id, step));
        return this;
    }

    public Lives opportunity(String id, OpportunityKind kind, Map<String, Integer> skills, @Nullable String need) {
        return opportunity(id, kind, skills, need, null, null);
    }

    public Lives opportunity(
            String id,
            OpportunityKind kind,
            Map<String, Integer> skills,
            @Nullable String need,
            @Nullable Integer seats,
            @Nullable String closes) {
        given.add(
                Opportunity.KIND,
                new Opportunity(
                        id,
                        kind,
                        id,
                        skills,
                        need,
                        seats,
                        null,
                        null,
                        closes == null ? null : Given.day(closes),
                        null,
                        null));
        return this;
    }

    /** A match and its first step. */
    public Lives offered(String id, String date, String opportunity, String person, @Nullable String aspiration) {
        given.add(Match.KIND, new Match(id, Given.day(date), opportunity, person, aspiration));
        return match(id, date, MatchStep.Step.OFFERED);
    }

    public Lives match(String id, String date, MatchStep.Step step) {
        return match(id, date, step, null);
    }

    public Lives match(String id, String date, MatchStep.Step step, @Nullable String reason) {
        given.add(MatchStep.KIND, new MatchStep(id(), Given.day(date), id, step, reason, null));
        return this;
    }

    public Lives group(String id, @Nullable String closed) {
        given.add(
                Group.KIND,
                new Group(
                        id,
                        GroupKind.GUILD,
                        id,
                        List.of(),
                        Given.day("2020-01-01"),
                        closed == null ? null : Given.day(closed)));
        return this;
    }

    public Lives joined(String person, String date, String group) {
        given.add(Membership.KIND, new Membership(id(), Given.day(date), group, person, Change.JOINED, null));
        return this;
    }

    public Lives left(String person, String date, String group) {
        given.add(Membership.KIND, new Membership(id(), Given.day(date), group, person, Change.LEFT, null));
        return this;
    }

    public Lives contributed(String person, String date) {
        given.add(Contribution.KIND, new Contribution(id(), Given.day(date), person, ContributionKind.ARTICLE, null));
        return this;
    }

    public Lives introduced(String date, String a, String b) {
        given.add(Introduction.KIND, new Introduction(id(), Given.day(date), "mariana", a, b, null, null));
        return this;
    }

    public Lives shared(@Nullable String person, String date) {
        given.add(Share.KIND, new Share(id(), Given.day(date), "post", person, null, "linkedin", null));
        return this;
    }

    public Lives event(String id, String on) {
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
                        Event.State.HELD,
                        true,
                        null,
                        null,
                        List.of()));
        return this;
    }

    public Lives attendance(String person, String date, String event, AttendanceStatus status) {
        given.add(Attendance.KIND, new Attendance(id(), Given.day(date), event, person, status, null, null, null));
        return this;
    }
}
