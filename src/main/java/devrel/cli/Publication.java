package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.PublishedForm;
import devrel.report.Monthly;
import devrel.report.Published;
import devrel.report.Question;
import devrel.report.Report;
import devrel.report.Restatement;
import devrel.store.Store;
import devrel.store.git.Git;
import devrel.store.git.Revisions;
import devrel.store.git.Tree;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code report monthly --publish}: keeps the month's figures among the records, so that later ones can be held against them. */
final class Publication {
    private static final String PUBLISH = "--publish";

    /** What would make other figures of the month than those that are published of it. */
    private static final List<String> OTHERS = List.of(
            "--from",
            "--to",
            "--quarter",
            "--year",
            "--as-of",
            "--known-at",
            "--by",
            "--variants",
            "--confidence",
            "--explain");

    /** So many of the figures that differ are named. */
    private static final int FIRST = 3;

    private final Session session;
    private final Arguments arguments;

    private Publication(Session session, Arguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    static void declare(Usage usage) {
        usage.flag(PUBLISH, "command.report.monthly.publish");
    }

    /** What is to be published, if that is asked for; refused where other figures than the month's own are asked for. */
    static Optional<Publication> asked(Session session, Arguments arguments) {
        if (!arguments.has(PUBLISH)) {
            return Optional.empty();
        }
        for (String option : OTHERS) {
            if (arguments.has(option)) {
                throw Refusal.of(Problem.NOT_THE_MONTH_ITSELF, Place.of(option), "value", option);
            }
        }
        Revisions.of(Git.at(session.store().directory()), PUBLISH).whole();
        return Optional.of(new Publication(session, arguments));
    }

    /** Publishes the figures of the report; the same figures again change nothing, others need a yes. */
    void publish(Report report) {
        if (report.question().commit() == null) {
            throw Refusal.of(Problem.UNCOMMITTED_RECORDS, Place.of(PUBLISH));
        }
        Published fresh = Published.of(report, Version.NUMBER);
        Store store = session.store();
        String file = store.publishedFile(fresh.month());
        String before = store.published(fresh.month()).orElse(null);
        if (before != null) {
            List<Restatement> differences = PublishedForm.read(before, file).differences(fresh);
            if (differences.isEmpty()) {
                say("say.published.same", file);
                return;
            }
            refuse(differences, file);
        }
        if (!arguments.has("--dry-run")) {
            store.publish(fresh.month(), before, PublishedForm.of(fresh), "publish");
        }
        say("say.published", file);
    }

    private void refuse(List<Restatement> differences, String file) {
        if (!arguments.flag("--yes")) {
            String first = String.join(
                    ", ",
                    differences.stream()
                            .map(Restatement::id)
                            .distinct()
                            .limit(FIRST)
                            .toList());
            String count = String.valueOf(differences.size());
            throw Refusal.of(Problem.PUBLISHED_OTHERWISE, Place.of(file), "count", count, "figures", first);
        }
    }

    private void say(String key, String file) {
        session.env().err().println(session.words().text(key, "file", file));
    }

    /** Where the report goes when nobody says so: beside the data directory, under the name of its month. */
    String output(Report report, String format) {
        YearMonth month = YearMonth.from(report.question().period().to());
        Path file = session.store().directory().resolveSibling("reports").resolve(month + "." + extension(format));
        return session.env()
                .workingDirectory()
                .toAbsolutePath()
                .normalize()
                .relativize(file)
                .toString();
    }

    private static String extension(String format) {
        return format.equals("text") ? "txt" : format;
    }

    /** The question beside what was published before, as the commit of its records holds it, or as it stands there. */
    static Question beside(Question question, Store store) {
        if (store.published().isEmpty()) {
            return question;
        }
        String commit = question.commit();
        if (commit == null) {
            return question.beside(read(store));
        }
        try (Tree tree = Revisions.of(Git.at(store.directory()), PUBLISH).tree(commit)) {
            return question.beside(read(store.in(tree)));
        }
    }

    /** What was published, oldest month first. */
    static List<Published> read(Store store) {
        List<Published> published = new ArrayList<>();
        for (YearMonth month : store.published()) {
            store.published(month)
                    .ifPresent(text -> published.add(PublishedForm.read(text, store.publishedFile(month))));
        }
        return published;
    }

    /** A month's report from the records of a store. */
    static Report monthly(Question question, Store store) {
        Dataset data = new Counted(store).load(Monthly.NEEDS, Monthly.talksSince(question));
        return Monthly.of(question, data);
    }
}
