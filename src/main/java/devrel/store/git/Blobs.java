package devrel.store.git;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The contents of files as commits hold them, all given by one git until it is closed. */
public final class Blobs implements AutoCloseable {
    private final Git git;
    private @Nullable Process process;
    private InputStream answers = InputStream.nullInputStream();

    private Blobs(Git git) {
        this.git = git;
    }

    public static Blobs of(Git git) {
        return new Blobs(git);
    }

    /** What the blob of that id or name, {@code COMMIT:PATH}, holds; null when there is none. */
    public byte @Nullable [] read(String name) {
        if (name.isEmpty() || name.indexOf('\n') >= 0) {
            return null;
        }
        try {
            OutputStream questions = running().getOutputStream();
            questions.write((name + "\n").getBytes(StandardCharsets.UTF_8));
            questions.flush();
            String head = line();
            if (head.endsWith(" missing") || head.endsWith(" ambiguous")) {
                return null;
            }
            int size = Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1));
            byte[] content = answers.readNBytes(size);
            answers.skipNBytes(1);
            return head.contains(" blob ") ? content : null;
        } catch (IOException failed) {
            close();
            throw Refusal.of(Problem.GIT_FAILED, Place.of(name), "reason", "git cat-file");
        }
    }

    private Process running() throws IOException {
        Process running = process;
        if (running == null) {
            running = git.start("cat-file", "--batch");
            process = running;
            answers = new BufferedInputStream(running.getInputStream(), 1 << 16);
        }
        return running;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
