package devrel.cli;

import devrel.record.Absence;
import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Assignment;
import devrel.record.Attendance;
import devrel.record.Checkin;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Feedback;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.Membership;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Pulse;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import devrel.store.Store;
import devrel.store.Want;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code checkin prepare}: the one screen to read before a conversation: what was said last, what was promised on both
 * sides, what the person wants, and which of their referrals wait for a word.
 */
final class CheckinPrepare implements Command {
    private static final List<Kind<?>> ABOUT_PEOPLE = List.of(
            Start.KIND,
            Exit.KIND,
            Position.KIND,
            Assignment.KIND,
            Absence.KIND,
            Checkin.KIND,
            Pulse.KIND,
            Commitment.KIND,
            Aspiration.KIND,
            Match.KIND,
            Membership.KIND,
            Attendance.KIND,
            Referral.KIND);
    private static final List<Kind<?>> STEPS =
            List.of(CommitmentStep.KIND, AspirationStep.KIND, MatchStep.KIND, ReferralStep.KIND, Feedback.KIND);

    @Override
    public void declare(Usage usage) {
        usage.rest("PERSON", "command.option.who");
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Person person = session.person(arguments.required(0, "PERSON"));
        Dataset data = around(person, session.store());
        new Output(session, arguments).give(new Briefing(session, data, person).document());
        return 0;
    }

    /** What mentions the person, and what mentions that: the steps of promises, the candidates of referrals. */
    private static Dataset around(Person person, Store store) {
        List<Want> wants = new ArrayList<>(List.of(Want.things(Person.KIND, person.id())));
        for (Kind<?> kind : ABOUT_PEOPLE) {
            wants.add(Want.mentioning(kind, person.id()));
        }
        Dataset about = store.load(wants.toArray(Want[]::new));
        Set<String> moved = new LinkedHashSet<>();
        Set<String> people = new LinkedHashSet<>(Set.of(person.id()));
        about.all(Commitment.KIND).forEach(promise -> moved.add(promise.id()));
        about.all(Aspiration.KIND).forEach(aspiration -> moved.add(aspiration.id()));
        about.all(Match.KIND).forEach(match -> moved.add(match.id()));
        for (Referral referral : about.all(Referral.KIND)) {
            moved.add(referral.id());
            people.addAll(List.of(referral.referrer(), referral.candidate()));
        }
        Dataset.Builder all = Dataset.with(about.settings());
        ABOUT_PEOPLE.forEach(kind -> copy(about, kind, all));
        List<Want> more = new ArrayList<>(List.of(Want.things(Person.KIND, people.toArray(String[]::new))));
        STEPS.forEach(kind -> more.add(Want.mentioning(kind, moved)));
        Dataset beyond = store.load(more.toArray(Want[]::new));
        beyond.kinds().forEach(kind -> copy(beyond, kind, all));
        return all.build();
    }

    private static <T extends Item> void copy(Dataset from, Kind<T> kind, Dataset.Builder to) {
        to.put(kind, from.placed(kind));
    }
}
