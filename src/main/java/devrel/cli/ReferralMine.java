package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Referral;
import java.util.List;

/** {@code referral mine}: a person's own referrals and where each stands; for that person and for staff. */
final class ReferralMine implements Command {
    @Override
    public void declare(Usage usage) {
        usage.rest("PERSON", "command.option.who");
        Past.declare(usage);
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Person person = session.person(arguments.required(0, "PERSON"));
        Dataset data = session.store().load(Listing.needs(Referral.KIND).toArray(Kind<?>[]::new));
        List<Referral> own = data.all(Referral.KIND).stream()
                .filter(referral -> referral.referrer().equals(person.id()))
                .toList();
        Listing<Referral> listing = new Listing<>(Referral.KIND, data);
        Output output = new Output(session, arguments);
        output.give(listing.shown(own, output::fits), () -> listing.whole(own));
        return 0;
    }
}
