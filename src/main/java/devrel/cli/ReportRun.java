package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.Layout;
import devrel.report.Dimension;
import devrel.report.Figure;
import devrel.report.Period;
import devrel.report.Question;
import devrel.report.Report;
import devrel.store.git.Git;
import java.util.List;

/** {@code report NAME}: reads what the report needs, asks it, and renders the answer; or explains one of its figures. */
final class ReportRun implements Command {
    private static final double CONFIDENCE = 0.95;
    private static final int YEAR = 12;

    private final Reports report;

    ReportRun(Reports report) {
        this.report = report;
    }

    @Override
    public void declare(Usage usage) {
        Periods.declare(usage);
        String referrers = report.isOfReferrers() ? "|referrer" : "";
        usage.option("--by", "client|role|seniority|source|cohort:year" + referrers, "command.option.by")
                .option("--explain", "METRIC", "command.option.explain")
                .flag("--variants", "command.option.variants");
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Question question = question(session, arguments);
        Dataset data = data(session, question);
        Report answer = report.answer().apply(question, data);
        if (arguments.has("--explain")) {
            explain(session, arguments, data, answer);
        } else {
            new Output(session, arguments).give(answer, report.format());
        }
        return 0;
    }

    /** Names are read only where they are shown. */
    private Dataset data(Session session, Question question) {
        return question.by() == Dimension.REFERRER
                ? session.store().load(report.needs().toArray(Kind<?>[]::new))
                : new Counted(session.store()).load(report.needs());
    }

    private Question question(Session session, Arguments arguments) {
        Periods periods = new Periods(session, arguments);
        Period period = periods.period(report.ofOneMonth() ? 1 : YEAR);
        String commit = printsCommit(arguments)
                ? Git.at(session.store().directory()).commit().orElse(null)
                : null;
        return new Question(
                period,
                periods.asOf(period),
                arguments.value("--by").map(this::dimension).orElse(null),
                arguments.flag("--variants"),
                CONFIDENCE,
                commit);
    }

    /** Asking git takes as long as the report itself, so only the forms that are kept name the commit. */
    private boolean printsCommit(Arguments arguments) {
        String format = arguments.value("--format").orElse(report.format());
        return format.equals("json") || format.equals("md");
    }

    private Dimension dimension(String typed) {
        return Dimension.named(typed)
                .filter(dimension -> dimension != Dimension.REFERRER || report.isOfReferrers())
                .orElseThrow(() -> Refusal.of(
                        Problem.BAD_ARGUMENT,
                        Place.of("--by"),
                        "value",
                        typed,
                        "allowed",
                        "client, role, seniority, source, cohort:year, cohort:quarter, cohort:month"
                                + (report.isOfReferrers() ? ", referrer" : ""),
                        "mend",
                        "--by client"));
    }

    private void explain(Session session, Arguments arguments, Dataset data, Report answer) {
        String id = arguments.value("--explain").orElseThrow();
        List<Figure> figures =
                answer.figures().filter(figure -> figure.id().equals(id)).toList();
        if (figures.isEmpty()) {
            List<String> known = answer.figures().map(Figure::id).distinct().toList();
            throw Refusal.of(
                    Problem.UNKNOWN_METRIC,
                    Place.of("--explain"),
                    "value",
                    id,
                    "near",
                    Nearest.to(id, known).orElse(known.get(0)));
        }
        new Output(session, arguments).give(Layout.explain(figures, session.words(), session.settings(), data::place));
    }
}
