package devrel.cli;

import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Checkin;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Feedback;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code checkin prepare}: the one screen to read before a conversation: what was said last, what was promised on both
 * sides, what the person wants, and which of their referrals wait for a word.
 */
final class CheckinPrepare implements Command {
    @Override
    public void declare(Usage usage) {
        usage.rest("PERSON", "column.person");
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Person person = session.person(arguments.required(0, "PERSON"));
        List<Kind<?>> needs = new ArrayList<>(Snapshot.NEEDS);
        needs.addAll(List.of(
                Checkin.KIND,
                Commitment.KIND,
                CommitmentStep.KIND,
                Aspiration.KIND,
                AspirationStep.KIND,
                Referral.KIND,
                ReferralStep.KIND,
                Feedback.KIND));
        Dataset data = session.store().load(needs.toArray(Kind<?>[]::new));
        new Output(session, arguments).give(new Briefing(session, data, person).document());
        return 0;
    }
}
