package devrel.store.git;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * When rows were committed: the lines that commits added to files of rows, all told by one git, nothing of them kept. Of a
 * merge only what is in none of its parents is told.
 */
public final class FirstCommits {
    /** Hears of a row that a commit added or wrote anew; of a row several times, in no order. */
    @FunctionalInterface
    public interface Row {
        void committed(String directory, String id, long second);
    }

    /** What is read of a line: a path is no longer, and of a row the id comes first. */
    private static final int LONGEST = 1 << 13;

    private static final int BEGIN = 1;

    private final Row row;
    private final byte[] line = new byte[LONGEST];
    private int length;
    private long second;
    private String directory = "";
    /** In how many parents a line of this hunk may have been; zero between hunks. */
    private int parents;

    private FirstCommits(Row row) {
        this.row = row;
    }

    /** Tells the rows in these directories of the data directory that were committed up to that commit. */
    public static void read(Git git, String upTo, List<String> directories, Row row) {
        List<String> command = new ArrayList<>(List.of("log", "--format=%x01%ct", "-p", "-c", "--unified=0", "--text"));
        command.addAll(List.of("--full-history", "--no-renames", "--no-color", "--no-ext-diff", "--no-show-signature"));
        command.addAll(List.of(upTo, "--"));
        command.addAll(directories);
        try {
            Process process = git.start(command.toArray(String[]::new));
            process.getOutputStream().close();
            try (InputStream told = process.getInputStream()) {
                new FirstCommits(row).read(told);
            }
            if (process.onExit().join().exitValue() != 0) {
                throw failed();
            }
        } catch (IOException broken) {
            throw failed();
        }
    }

    private static Refusal failed() {
        return Refusal.of(Problem.GIT_FAILED, Place.of("git log"), "reason", "git log");
    }

    private void read(InputStream told) throws IOException {
        byte[] some = new byte[1 << 16];
        for (int count = told.read(some); count >= 0; count = told.read(some)) {
            for (int i = 0; i < count; i++) {
                if (some[i] == '\n') {
                    end();
                } else if (length < LONGEST) {
                    line[length++] = some[i];
                }
            }
        }
    }

    private void end() {
        switch (length == 0 ? '\n' : line[0]) {
            case BEGIN -> {
                second = Long.parseLong(text(1, length));
                parents = 0;
            }
            case 'd' -> parents = 0;
            case '@' -> parents = same('@') - 1;
            case '+' -> added();
            default -> {
                // what was there before, and what git says between
            }
        }
        length = 0;
    }

    private void added() {
        if (parents == 0) {
            directory = folder(text(0, length));
        } else if (same('+') >= parents) {
            int comma = parents;
            while (comma < length && line[comma] != ',') {
                comma++;
            }
            row.committed(directory, text(parents, comma), second);
        }
    }

    /** {@code +++ b/data/checkins/2026-11.mariana.csv}: the last folder, whatever stands before it or around. */
    private static String folder(String path) {
        int end = Math.max(0, path.lastIndexOf('/'));
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private int same(char character) {
        int count = 0;
        while (count < length && line[count] == character) {
            count++;
        }
        return count;
    }

    private String text(int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }
}
