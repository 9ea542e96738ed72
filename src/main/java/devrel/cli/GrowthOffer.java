package devrel.cli;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Id;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.Place;
import java.util.List;
import java.util.Set;

/** {@code growth offer}: an opportunity is brought to a person; the match and its first step, in one command. */
final class GrowthOffer implements Command {
    private static final List<Column> ABOUT = List.of(Match.KIND.column("opportunity"), Match.KIND.column("person"));

    @Override
    public void declare(Usage usage) {
        usage.subject(Match.KIND, ABOUT.get(0), false).subject(Match.KIND, ABOUT.get(1), true);
        usage.newColumns(Match.KIND, List.of("id", "opportunity", "person"));
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Draft<Match> draft = Draft.of(session, Match.KIND).read(arguments).about(ABOUT, arguments.command());
        for (int i = 0; i < ABOUT.size(); i++) {
            Column column = ABOUT.get(i);
            arguments.rest(i).ifPresent(typed -> draft.read(column, List.of(typed), Place.of(column.name())));
        }
        Defaults.fill(session, draft);
        Match match = new Completion(session, arguments).complete(draft);
        String id = Id.happening(session.env().random().get(), Set.of(match.id()));
        MatchStep offered = new MatchStep(id, match.date(), match.id(), MatchStep.Step.OFFERED, null, null);
        new Writing(session, arguments)
                .save(Changes.by(session.writer()).add(Match.KIND, match).add(MatchStep.KIND, offered));
        return 0;
    }
}
