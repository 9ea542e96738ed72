package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.Layout;
import devrel.report.Curve;
import devrel.report.CurveQuestion;
import devrel.report.Dimension;
import devrel.report.Figure;
import devrel.report.Period;
import devrel.report.Question;
import devrel.report.Report;
import devrel.store.git.Git;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code report NAME}: reads what the report needs, asks it, and renders the answer; or explains one of its figures. */
final class ReportRun implements Command {
    static final double CONFIDENCE = 0.95;
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final int YEAR = 12;
    /** The versions of the definitions that this tool can count by. */
    private static final List<String> DEFINITIONS = List.of("1");

    private final Reports report;

    ReportRun(Reports report) {
        this.report = report;
    }

    @Override
    public void declare(Usage usage) {
        Periods.declare(usage);
        Past.declareKnown(usage);
        String referrers = report.isOfReferrers() ? "|referrer" : "";
        usage.option("--by", "client|role|seniority|source|cohort:year" + referrers, "command.option.by")
                .option("--explain", "METRIC", "command.option.explain")
                .option("--confidence", "0.95", "command.option.confidence")
                .option("--definitions", "N", "command.option.definitions")
                .flag("--variants", "command.option.variants");
        if (report.hasCurves()) {
            CurveOptions.declare(usage);
        }
        if (report.ofOneMonth()) {
            Publication.declare(usage);
        }
        Output.declare(usage);
    }

    @Override
    public boolean writes() {
        return report.ofOneMonth();
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Optional<Publication> publication = Publication.asked(session, arguments);
        Question question = question(session, arguments);
        Dataset data = data(session, question);
        Report answer = defined(report.answer().apply(question, data), arguments);
        if (arguments.has("--explain")) {
            explain(session, arguments, data, answer);
        } else {
            publication.ifPresent(asked -> asked.publish(answer));
            Output output = new Output(session, arguments);
            publication
                    .filter(asked -> !arguments.has("--dry-run"))
                    .map(asked -> output.into(asked.output(answer, format(arguments))))
                    .orElse(output)
                    .give(answer, report.format());
        }
        return 0;
    }

    /** Names are read only where they are shown, and check-ins only as far back as they tell something. */
    private Dataset data(Session session, Question question) {
        if (question.by() == Dimension.REFERRER) {
            return session.store().load(report.needs().toArray(Kind<?>[]::new));
        }
        Counted counted = new Counted(session.store());
        return report.talksSince() == null
                ? counted.load(report.needs())
                : counted.load(report.needs(), report.talksSince().apply(question));
    }

    /** The answer as of the version of the definitions that was asked for, rather than the one of the settings. */
    private static Report defined(Report answer, Arguments arguments) {
        return Choice.of(arguments, "--definitions", DEFINITIONS)
                .map(Integer::parseInt)
                .map(version -> defined(answer, version))
                .orElse(answer);
    }

    static Report defined(Report answer, int version) {
        return new Report(answer.name(), answer.question(), version, answer.sections(), answer.notes());
    }

    /** Asking git takes as long as a report itself, so only the forms that are kept name the commit. */
    private Question question(Session session, Arguments arguments) {
        Periods periods = new Periods(session, arguments);
        Dimension by = arguments.value("--by").map(this::dimension).orElse(null);
        Period period = periods.period(report.ofOneMonth() ? 1 : YEAR);
        Optional<String> known = session.store().commit();
        boolean isPublished =
                report.ofOneMonth() && !session.store().published().isEmpty();
        Question question = new Question(
                period,
                periods.asOf(period),
                by,
                arguments.flag("--variants"),
                arguments.value("--confidence").map(ReportRun::confidence).orElse(CONFIDENCE),
                Kept.isKept(format(arguments)) || arguments.has("--publish") || isPublished
                        ? commit(session, known)
                        : null,
                known.orElse(null),
                report.hasCurves() ? new CurveOptions(arguments).read(by) : CurveQuestion.USUAL);
        if (report.tellsLateness()) {
            return question.knowing(FirstEntries.of(session));
        }
        return isPublished ? Publication.beside(question, session.store()) : question;
    }

    /** The commit of the records: of those that were known then, else of those that stand there, if all are in one. */
    private static @Nullable String commit(Session session, Optional<String> known) {
        Git git = Git.at(session.store().directory());
        return (known.isPresent() ? git.commit(known.get()) : git.commit()).orElse(null);
    }

    private static double confidence(String typed) {
        boolean decimal = typed.length() > 2
                && typed.length() < 10
                && typed.startsWith("0.")
                && typed.substring(2).chars().allMatch(c -> c >= '0' && c <= '9');
        double level = decimal ? Double.parseDouble(typed) : 0;
        if (level < LEAST_CONFIDENCE) {
            throw Refusal.of(
                    Problem.BAD_ARGUMENT,
                    Place.of("--confidence"),
                    "value",
                    typed,
                    "allowed",
                    LEAST_CONFIDENCE + "..0.9999",
                    "mend",
                    "--confidence 0.9");
        }
        return level;
    }

    private String format(Arguments arguments) {
        return arguments.value("--format").orElse(report.format());
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
        List<Curve> curves =
                answer.curves().filter(curve -> curve.id().equals(id)).toList();
        if (figures.isEmpty() && curves.isEmpty()) {
            List<String> known = Stream.concat(
                            answer.figures().map(Figure::id), answer.curves().map(Curve::id))
                    .distinct()
                    .toList();
            throw Refusal.of(
                    Problem.UNKNOWN_METRIC,
                    Place.of("--explain"),
                    "value",
                    id,
                    "near",
                    Nearest.to(id, known).orElse(String.join(" | ", known)));
        }
        new Output(session, arguments)
                .give(Layout.explain(figures, curves, session.words(), session.settings(), data::place));
    }
}
