package devrel.store;

import devrel.store.Operation.Touched;
import devrel.store.git.Blobs;
import devrel.store.git.Git;
import devrel.store.git.Log;
import devrel.store.git.Revisions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a commit did to the records, against the first of its parents: as good as an operation of this clone. */
final class CommittedOperation {
    private static final int SHORT = 12;

    private CommittedOperation() {}

    /** The operation of the commit that git knows by that name; refused when there is none. */
    static Operation of(Layout layout, String revision) {
        Git git = Git.at(layout.root());
        String commit = Revisions.of(git, "undo").named(revision);
        Log.Entry entry = Log.of(git).change(commit);
        List<Touched> files = new ArrayList<>();
        try (Blobs blobs = Blobs.of(git)) {
            for (Log.File file : entry.files()) {
                Path path = layout.root().resolve(file.path()).normalize();
                if (layout.owns(path)) {
                    byte[] before = blobs.read(file.before().get(0));
                    Landing.Target target = new Landing.Target(path, before, blobs.read(file.after()));
                    files.add(Operation.touched(file.path(), target));
                }
            }
        }
        return new Operation(
                commit.substring(0, SHORT), entry.second() * 1000, entry.author(), entry.subject(), null, files);
    }
}
