package devrel.cli;

import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Checkin;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Feedback;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.render.Document;
import devrel.render.Document.Block;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import devrel.render.Layout;
import devrel.report.Table;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        new Output(session, arguments).give(new Screen(session, data, person).document());
        return 0;
    }

    /** The screen of one person. */
    private record Screen(Session session, Dataset data, Person person) {
        Document document() {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Heading(1, person.label()));
            blocks.add(new Paragraph(where()));
            last(blocks);
            part(blocks, "prepare.ours", Commitment.KIND, promise -> isOpen(promise) && promise.isOurs());
            part(blocks, "prepare.theirs", Commitment.KIND, promise -> isOpen(promise) && !promise.isOurs());
            part(
                    blocks,
                    "prepare.aspirations",
                    Aspiration.KIND,
                    aspiration -> aspiration.person().equals(person.id()));
            part(blocks, "prepare.referrals", Referral.KIND, this::isInFlight);
            return new Document(List.copyOf(blocks));
        }

        private String where() {
            Snapshot snapshot = new Snapshot(data, session.today());
            return snapshot.spell(person)
                    .map(spell -> session.words()
                            .text(
                                    "prepare.where",
                                    "role",
                                    snapshot.position(person)
                                            .map(Position::role)
                                            .map(role -> session.words().code(session.settings(), "roles", role))
                                            .orElse("–"),
                                    "client",
                                    session.words()
                                            .code(
                                                    session.settings(),
                                                    "clients",
                                                    snapshot.client(person).orElse("")),
                                    "since",
                                    session.words().date(spell.start().date())))
                    .orElseGet(() -> session.words().text("prepare.not-employed"));
        }

        private void last(List<Block> blocks) {
            List<Checkin> held = data.all(Checkin.KIND).stream()
                    .filter(checkin -> checkin.person().equals(person.id()) && checkin.isHeld())
                    .filter(checkin -> !checkin.date().isAfter(session.today()))
                    .toList();
            if (held.isEmpty()) {
                blocks.add(new Paragraph(session.words().text("prepare.never")));
                return;
            }
            Checkin last = held.get(held.size() - 1);
            long days = ChronoUnit.DAYS.between(last.date(), session.today());
            blocks.add(new Heading(2, session.words().text("prepare.last", "days", String.valueOf(days))));
            Listing<Checkin> listing = new Listing<>(Checkin.KIND, data);
            blocks.addAll(table(Listing.vertical(listing.fields(last))));
        }

        private <T extends Item> void part(List<Block> blocks, String title, Kind<T> kind, Predicate<T> isShown) {
            List<T> items = data.all(kind).stream().filter(isShown).toList();
            if (!items.isEmpty()) {
                blocks.add(new Heading(2, session.words().text(title)));
                blocks.addAll(table(new Listing<>(kind, data).shown(items)));
            }
        }

        private List<Block> table(Table table) {
            return Layout.of(table, session.words(), session.settings()).blocks();
        }

        private boolean isOpen(Commitment promise) {
            String state = States.of(Commitment.KIND, data).of(promise);
            return promise.person().equals(person.id()) && (state.equals(States.OPEN) || state.equals("renegotiated"));
        }

        private boolean isInFlight(Referral referral) {
            boolean ended = data.all(ReferralStep.KIND).stream()
                    .anyMatch(step -> step.referral().equals(referral.id())
                            && step.stage().isEnd());
            return referral.referrer().equals(person.id()) && !ended;
        }
    }
}
