package devrel.store.git;

import java.util.Optional;

/**
 * What git runs in a clone to merge two versions of a file. It is configured clone by clone, since git takes no commands from
 * a repository; where devrel is missing or cannot read a version, git's own merge of texts takes its place.
 */
public final class MergeDriver {
    private static final String KEY = "merge.devrel.driver";

    private MergeDriver() {}

    /** Whether the directory is in a work tree whose git does not know the driver. */
    public static boolean isMissing(Git git) {
        return git.isWorkTree() && git.config(KEY).isEmpty();
    }

    /** Makes the driver known to the clone; {@code command} is how devrel is called there. False when git cannot. */
    public static boolean install(Git git, String command) {
        boolean isNamed = git.configure("merge.devrel.name", "devrel: by record and field");
        return isNamed && git.configure(KEY, line(command));
    }

    /** Ends with 0 or 1 as git wants it, a merge or conflicts; anything else was no merge, and git's own follows. */
    static String line(String command) {
        String quoted = "'" + command.replace("'", "'\\''").replace("%", "%%") + "'";
        return "d=$(command -v " + quoted + " || command -v devrel) && \"$d\" merge-driver %O %A %B %P; c=$?; "
                + "[ -n \"$d\" ] && [ $c -le 1 ] || { git merge-file -L ours -L base -L theirs %A %O %B; c=$?; }; exit $c";
    }

    /** How devrel is called here, as far as its launcher says. */
    public static String command(Optional<String> launcher) {
        return launcher.filter(path -> !path.isEmpty()).orElse("devrel");
    }
}
