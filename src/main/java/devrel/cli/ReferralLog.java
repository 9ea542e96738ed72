package devrel.cli;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Person;
import devrel.record.Person.ContactBasis;
import devrel.record.Person.PersonKind;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Referral;
import devrel.record.Referral.CandidateKnows;
import devrel.record.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * {@code referral log}: somebody recommends somebody. A candidate whom nobody has recorded yet is recorded with
 * {@code --new-candidate}; their contact data only when they know of it.
 */
final class ReferralLog implements Command {
    @Override
    public void declare(Usage usage) {
        usage.subject(Referral.KIND, Referral.KIND.column("referrer")).newColumns(Referral.KIND, List.of("id"));
        usage.option("--new-candidate", "NAME", "command.referral.log.new-candidate")
                .option("--candidate-email", "EMAIL", "command.referral.log.candidate-email")
                .option("--candidate-phone", "PHONE", "command.referral.log.candidate-phone")
                .flag("--edit", "command.option.edit");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Changes changes = Changes.by(session.writer());
        Draft<Referral> draft = Draft.of(session, Referral.KIND).read(arguments);
        Column referrer = Referral.KIND.column("referrer");
        draft.about(referrer, arguments.command());
        Optional<String> typed = arguments.rest(0);
        if (typed.isPresent()) {
            draft.read(referrer, List.of(typed.get()), Place.of("referrer"));
        }
        Defaults.fill(session, draft);
        if (arguments.has("--new-candidate")) {
            Person candidate = candidate(session, arguments, draft);
            changes.add(Person.KIND, candidate);
            draft.set("candidate", candidate.id());
        }
        Referral referral = new Completion(session, arguments).complete(draft);
        new Writing(session, arguments).save(changes.add(Referral.KIND, referral));
        return 0;
    }

    /** Who knows of the referral has agreed to it by its day, or on the one that is named. */
    private static Person candidate(Session session, Arguments arguments, Draft<Referral> referral) {
        boolean knows = referral.value("candidate_knows") == CandidateKnows.YES;
        boolean contact = arguments.has("--candidate-email") || arguments.has("--candidate-phone");
        if (contact && !knows) {
            String option = arguments.has("--candidate-email") ? "--candidate-email" : "--candidate-phone";
            throw Refusal.of(
                    Problem.CONTACT_WITHOUT_KNOWLEDGE,
                    Place.of(option),
                    "id",
                    arguments.value("--new-candidate").orElseThrow(),
                    "field",
                    option);
        }
        Object agreed = referral.value("consent_on");
        Object consent = agreed == null ? referral.value("date") : agreed;
        return Draft.of(session, Person.KIND)
                .set("id", Completion.newPersonId(session))
                .set("kind", PersonKind.CANDIDATE)
                .set("name", arguments.value("--new-candidate").orElseThrow())
                .set("email", arguments.value("--candidate-email").orElse(null))
                .set("phone", arguments.value("--candidate-phone").orElse(null))
                .set("contact_basis", knows ? ContactBasis.CONSENT : null)
                .set("consent_on", knows ? consent : null)
                .make();
    }
}
