package devrel.store;

import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Changes that a command has planned: others may have written since it read. */
final class Planned implements WritePath.Intent {
    private final Changes changes;
    private final Dataset read;
    private final Function<Dataset, List<Finding>> rules;

    Planned(Changes changes, Dataset read, Function<Dataset, List<Finding>> rules) {
        this.changes = changes;
        this.read = read;
        this.rules = rules;
    }

    @Override
    public WritePath.Proven prove(Layout now) {
        Planner.Plan plan = Planner.plan(now, changes, read);
        List<Landing.Target> targets = new ArrayList<>();
        if (!changes.codes().isEmpty()) {
            targets.add(settings(now));
        }
        targets.addAll(plan.targets());
        return new WritePath.Proven(targets, Proof.ofRules(changes, plan.now(), rules));
    }

    /** The settings with the codes that the changes declare; they come first, so that no record stands without its code. */
    private Landing.Target settings(Layout now) {
        Path path = now.settings();
        Findings findings = new Findings(now.shown(path));
        byte[] before = now.bytes(path, Limits.YAML, findings);
        if (before == null) {
            List<Finding> all = new ArrayList<>();
            findings.addTo(all);
            throw new Refusal(
                    all.isEmpty() ? List.of(Finding.of(Problem.NO_DATA_DIRECTORY, Place.of(now.shown(path)))) : all);
        }
        String after = SettingsEdit.declare(new String(before, StandardCharsets.UTF_8), changes.codes());
        return new Landing.Target(path, before, after.getBytes(StandardCharsets.UTF_8));
    }
}
