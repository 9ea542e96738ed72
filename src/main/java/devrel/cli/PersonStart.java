package devrel.cli;

import devrel.record.Assignment;
import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Id;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import devrel.record.Place;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import java.util.List;
import java.util.Set;

/**
 * {@code person start} and {@code person rehire}: the first day of an employment, with the first role and client if
 * they are known. A start that names a referral makes that referral hired, in the same command.
 */
final class PersonStart implements Command {
    private final boolean again;

    PersonStart(boolean again) {
        this.again = again;
    }

    @Override
    public void declare(Usage usage) {
        usage.subject(Start.KIND, Start.KIND.column("person")).newColumns(Start.KIND, List.of("id"));
        usage.column(Position.KIND, Position.KIND.column("role"))
                .column(Position.KIND, Position.KIND.column("seniority"))
                .column(Assignment.KIND, Assignment.KIND.column("client"));
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Column who = Start.KIND.column("person");
        Draft<Start> draft = Draft.of(session, Start.KIND).read(arguments).about(who, arguments.command());
        arguments.rest(0).ifPresent(typed -> draft.read(who, List.of(typed), Place.of("person")));
        if (draft.value("referral") != null) {
            draft.otherwise("hire_source", "referral");
        } else if (again) {
            draft.otherwise("hire_source", "rehire");
        }
        Defaults.fill(session, draft);
        Start start = new Completion(session, arguments).complete(draft);
        Person person = session.person(start.person());
        Changes changes = Changes.by(session.writer()).add(Start.KIND, start);
        begin(session, arguments, person, start, changes);
        new Writing(session, arguments).save(changes);
        return 0;
    }

    /** What begins with the employment. */
    private static void begin(Session session, Arguments arguments, Person person, Start start, Changes changes) {
        if (person.kind() == PersonKind.CANDIDATE || person.kind() == PersonKind.COMMUNITY) {
            Draft<Person> professional =
                    Draft.from(session, Person.KIND, person).set("kind", PersonKind.PROFESSIONAL);
            changes.replace(Person.KIND, professional.make());
        }
        if (start.referral() != null) {
            changes.add(ReferralStep.KIND, hired(session, start.referral(), start));
        }
        if (arguments.has("--role")) {
            changes.add(
                    Position.KIND, onFirstDay(session, Position.KIND, List.of("role", "seniority"), arguments, start));
        }
        if (arguments.has("--client")) {
            changes.add(Assignment.KIND, onFirstDay(session, Assignment.KIND, List.of("client"), arguments, start));
        }
    }

    private static ReferralStep hired(Session session, String referral, Start start) {
        return new ReferralStep(
                Id.happening(session.env().random().get(), Set.of()),
                start.date(),
                referral,
                ReferralStep.Stage.HIRED,
                session.writer(),
                null,
                session.records().find(Referral.KIND, referral).opening());
    }

    private static <T extends Item> T onFirstDay(
            Session session, Kind<T> kind, List<String> columns, Arguments arguments, Start start) {
        return Draft.of(session, kind)
                .read(arguments, columns)
                .set("id", Id.happening(session.env().random().get(), Set.of(start.id())))
                .set("date", start.date())
                .set("person", start.person())
                .make();
    }
}
