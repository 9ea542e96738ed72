package devrel.cli;

import devrel.record.Dataset;
import devrel.report.Cause;
import devrel.report.Cause.Why;
import devrel.report.Causes;
import devrel.report.Figure;
import devrel.report.Monthly;
import devrel.report.Published;
import devrel.report.Question;
import devrel.report.Report;
import devrel.report.Restated;
import devrel.report.Restatement;
import devrel.report.Stated;
import devrel.store.Store;
import devrel.store.Want;
import devrel.store.git.Git;
import devrel.store.git.Revisions;
import devrel.store.git.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds what was published against the records of today, and against those of the commit that it was made from. */
final class Comparing implements AutoCloseable {
    private final Store live;
    private final Dataset now;
    private final Revisions revisions;
    private final List<Tree> trees = new ArrayList<>();
    private final Map<String, Optional<Dataset>> then = new HashMap<>();

    Comparing(Store live) {
        this.live = live;
        this.now = data(live);
        this.revisions = Revisions.of(Git.at(live.directory()), "report restated");
    }

    /** Everything that a report may count; people's own words count nowhere. */
    private static Dataset data(Store store) {
        return store.load(Monthly.NEEDS.stream().map(Want::allButTexts).toArray(Want[]::new));
    }

    /** The figures of that month that would be told differently now. */
    List<Restated> of(Published published) {
        Question question = Published.question(published.month(), ReportRun.CONFIDENCE, published.commit());
        Report today = ReportRun.defined(Monthly.of(question, now), published.definitions());
        List<Restatement> differences = published.differences(Published.of(today, Version.NUMBER));
        if (differences.isEmpty()) {
            return List.of();
        }
        Dataset before = then.computeIfAbsent(published.commit(), this::at).orElse(null);
        Report once = before == null ? null : Monthly.of(question, before);
        Causes causes = before == null ? null : new Causes(before, now, question.asOf());
        List<Restated> restated = new ArrayList<>();
        for (Restatement each : differences) {
            restated.add(new Restated(published.month(), each, cause(each, once, today, causes)));
        }
        return restated;
    }

    private static Cause cause(Restatement restatement, @Nullable Report once, Report today, @Nullable Causes causes) {
        if (restatement.isHidden() || once == null || causes == null) {
            return new Cause(restatement.isHidden() ? Why.HIDDEN : Why.GONE, List.of());
        }
        Figure before = find(once, restatement);
        boolean sameThen = Objects.equals(before == null ? null : Stated.of(before), restatement.then());
        return sameThen ? causes.of(before, find(today, restatement)) : new Cause(Why.TOOL, List.of());
    }

    private static @Nullable Figure find(Report report, Restatement restatement) {
        return report.figures()
                .filter(figure ->
                        figure.id().equals(restatement.id()) && figure.by().equals(restatement.by()))
                .findFirst()
                .orElse(null);
    }

    /** The records of that commit; none when it is gone, a shallow clone refuses. */
    private Optional<Dataset> at(String commit) {
        revisions.whole();
        if (!revisions.has(commit)) {
            return Optional.empty();
        }
        Tree tree = revisions.tree(commit);
        trees.add(tree);
        return Optional.of(data(live.in(tree)));
    }

    @Override
    public void close() {
        trees.forEach(Tree::close);
    }
}
