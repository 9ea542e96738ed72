package devrel.cli;

import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.Opportunity;
import devrel.record.Person;
import devrel.record.Start;
import devrel.report.Matching;
import devrel.report.Matching.Interested;
import devrel.report.Matching.Level;
import devrel.report.Matching.Needed;
import devrel.report.Matching.Reason;
import devrel.report.Matching.Suggestion;
import devrel.report.Matching.WantsArea;
import devrel.report.Matching.WantsSkill;
import devrel.report.Table;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import java.util.ArrayList;
import java.util.List;

/** {@code growth match}: whom an opportunity may suit, or what may suit a person, and why; the person decides. */
final class GrowthMatch implements Command {
    private static final int USUAL_LIMIT = 50;
    private static final Column OPPORTUNITY = Match.KIND.column("opportunity");

    private static final List<Kind<?>> NEEDS = List.of(
            Person.KIND,
            Opportunity.KIND,
            Start.KIND,
            Exit.KIND,
            Aspiration.KIND,
            AspirationStep.KIND,
            Match.KIND,
            MatchStep.KIND);

    private static final List<Head> SHOWN = List.of(
            new Head("name", "column.name", false),
            new Head("opportunity", "column.opportunity", false),
            new Head("aspiration", "column.aspiration", false),
            new Head("why", "column.why", false));

    private static final List<Head> WHOLE = List.of(
            new Head("person", "column.person", false),
            new Head("name", "column.name", false),
            new Head("opportunity", "column.opportunity", false),
            new Head("aspiration", "column.aspiration", false),
            new Head("why", "column.why", false));

    @Override
    public void declare(Usage usage) {
        usage.rest("OPPORTUNITY", "command.growth.match.opportunity")
                .option("--person", "PERSON", "command.option.who")
                .option("--limit", "N", "command.option.limit");
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        String opportunity = arguments
                .rest(0)
                .map(typed -> session.records().id(OPPORTUNITY, typed))
                .orElse("");
        String person = arguments
                .value("--person")
                .map(typed -> session.person(typed).id())
                .orElse("");
        Dataset data = session.store().load(NEEDS.toArray(Kind<?>[]::new));
        List<Suggestion> suggestions = new ArrayList<>(Matching.of(data, session.today()));
        suggestions.removeIf(
                each -> !opportunity.isEmpty() && !each.opportunity().id().equals(opportunity));
        suggestions.removeIf(each -> !person.isEmpty() && !each.person().id().equals(person));
        List<Suggestion> first = Limit.of(session, arguments, USUAL_LIMIT, suggestions);
        new Output(session, arguments)
                .give(
                        new Table(
                                SHOWN,
                                first.stream()
                                        .map(each -> row(each, session, false))
                                        .toList()),
                        () -> new Table(
                                WHOLE,
                                first.stream()
                                        .map(each -> row(each, session, true))
                                        .toList()));
        return 0;
    }

    private static List<Cell> row(Suggestion suggestion, Session session, boolean whole) {
        List<Cell> row = new ArrayList<>();
        if (whole) {
            row.add(Table.text(suggestion.person().id()));
        }
        Aspiration aspiration = suggestion.aspiration();
        row.add(Table.text(suggestion.person().label()));
        row.add(Table.text(suggestion.opportunity().id()));
        row.add(Table.text(aspiration == null ? null : aspiration.id()));
        List<String> reasons = suggestion.reasons().stream()
                .map(reason -> words(reason, session))
                .toList();
        row.add(Table.text(String.join("; ", reasons)));
        return row;
    }

    private static String words(Reason reason, Session session) {
        if (reason instanceof WantsArea wants) {
            return session.words().text("say.match.wants", "what", label("areas", wants.area(), session));
        }
        if (reason instanceof WantsSkill wants) {
            return session.words().text("say.match.wants", "what", label("skills", wants.skill(), session));
        }
        if (reason instanceof Interested interested) {
            return session.words().text("say.match.interested", "what", label("skills", interested.skill(), session));
        }
        if (reason instanceof Level level) {
            return level(level, session);
        }
        return reason instanceof Needed needed
                ? session.words().text("say.match.needed", "need", label("needs", needed.need(), session))
                : "";
    }

    private static String level(Level level, Session session) {
        String what = level.has() == 0 ? "none" : level.has() < level.wanted() ? "less" : "enough";
        return session.words()
                .text(
                        "say.match." + what + (level.isTaught() ? ".taught" : ".asked"),
                        "skill",
                        label("skills", level.skill(), session),
                        "has",
                        String.valueOf(level.has()),
                        "wanted",
                        String.valueOf(level.wanted()));
    }

    private static String label(String vocabulary, String code, Session session) {
        return session.words().code(session.settings(), vocabulary, code);
    }
}
