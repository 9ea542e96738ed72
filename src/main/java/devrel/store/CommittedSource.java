package devrel.store;

import devrel.record.Finding;
import devrel.record.Problem;
import devrel.store.git.Tree;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory as a commit holds it. Nothing is written anywhere, and nothing in it changes. */
final class CommittedSource implements Source {
    private final Path root;
    private final Tree tree;

    CommittedSource(Path root, Tree tree) {
        this.root = root;
        this.tree = tree;
    }

    private String inside(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public Source now(Layout layout) {
        return this;
    }

    /** Git hands out one file after the other. */
    @Override
    public boolean servesTwo() {
        return false;
    }

    @Override
    public Disk.Sight look(Path path) {
        return switch (tree.look(inside(path))) {
            case NOTHING -> Disk.Sight.NOTHING;
            case FILE -> Disk.Sight.FILE;
            case DIRECTORY -> Disk.Sight.DIRECTORY;
            case LINK -> Disk.Sight.LINK;
            case REPOSITORY -> Disk.Sight.OTHER;
        };
    }

    @Override
    public List<String> names(Path directory, String shown, List<Finding> problems) {
        return tree.names(inside(directory));
    }

    @Override
    public byte @Nullable [] bytes(Path file, int limit, Findings findings) {
        String name = inside(file);
        Tree.Sight sight = tree.look(name);
        if (sight == Tree.Sight.NOTHING) {
            return null;
        }
        if (sight != Tree.Sight.FILE) {
            findings.add(sight == Tree.Sight.LINK ? Problem.LINK_REFUSED : Problem.NOT_A_FILE, 0, 0);
            return null;
        }
        Tree.Content content = tree.read(name, limit);
        if (content.bytes() == null) {
            String size = String.valueOf(content.size());
            findings.add(Problem.FILE_TOO_LARGE, 0, 0, "bytes", size, "max", String.valueOf(limit));
        }
        return content.bytes();
    }

    @Override
    public @Nullable Object version(Path file) {
        return tree.look(inside(file)) == Tree.Sight.NOTHING ? null : file;
    }
}
