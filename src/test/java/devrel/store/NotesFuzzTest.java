package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any bytes as the journal and as the note of an operation, with a right sum too: whole or refused, never half. */
class NotesFuzzTest {
    private static final Path ROOT = Path.of("/model");
    private static final Layout LAYOUT = new Layout(ROOT, "data");
    private static final Path LOCAL = ROOT.resolve(".devrel");
    private static final Path JOURNAL = LOCAL.resolve("journal");
    private static final List<String> FILES =
            List.of("devrel.yaml", "people/p-7k2m4q.yaml", "starts/2026-11.mariana.csv");

    /** A sum is no secret: whoever may write the file may write a right one. */
    private static byte[] summed(byte[] body) {
        byte[] end = Fuzzed.bytes("end " + Journal.sum(body) + "\n");
        byte[] summed = Arrays.copyOf(body, body.length + end.length);
        System.arraycopy(end, 0, summed, body.length, end.length);
        return summed;
    }

    private static ModelDisk disk(byte[] journal) {
        ModelDisk disk = new ModelDisk();
        for (Path directory : List.of(ROOT, LOCAL, ROOT.resolve("people"), ROOT.resolve("starts"))) {
            disk.put(directory, null);
        }
        for (String file : FILES) {
            Path path = ROOT.resolve(file);
            disk.put(path, Fuzzed.bytes("old\n"));
            disk.put(path.resolveSibling("." + path.getFileName() + ".1.tmp"), Fuzzed.bytes("new\n"));
        }
        disk.put(JOURNAL, journal);
        return disk;
    }

    @FuzzTest
    void aJournalIsWholeOrRefused(byte[] input) {
        journal(input);
        journal(summed(input));
    }

    private static void journal(byte[] bytes) {
        List<Journal.Entry> entries = entries(bytes);
        if (entries == null) {
            return;
        }
        for (Journal.Entry entry : entries) {
            assertThat(LAYOUT.owns(entry.path())).isTrue();
            assertThat(entry.path().getParent()).isEqualTo(entry.staged().getParent());
            assertThat(entry.path().startsWith(LOCAL)).isFalse();
        }
        assertThat(entries(Arrays.copyOf(bytes, bytes.length - 1))).isNull();
        assertThat(entries(committed(entries))).isEqualTo(entries);
        recover(bytes, entries);
    }

    private static byte @Nullable [] read(ModelDisk disk, Path path) {
        try {
            return disk.read(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable List<Journal.Entry> entries(byte[] bytes) {
        try {
            return new Journal(disk(bytes), LAYOUT).read();
        } catch (Refusal refusal) {
            assertThat(refusal.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.problem()).isEqualTo(Problem.BAD_JOURNAL));
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] committed(List<Journal.Entry> entries) {
        ModelDisk disk = disk(new byte[0]);
        try {
            new Journal(disk, LAYOUT).commit(entries);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        byte[] bytes = read(disk, JOURNAL);
        return bytes == null ? new byte[0] : bytes;
    }

    /** Either all that it names is done and the journal is gone, or nothing is done and it stays. */
    private static void recover(byte[] bytes, List<Journal.Entry> entries) {
        ModelDisk disk = disk(bytes);
        boolean isDone = true;
        try {
            new Recovery(disk, LAYOUT).run(false);
        } catch (Refusal refusal) {
            Fuzzed.canBeSaid(refusal.findings());
            isDone = false;
        }
        assertThat(read(disk, JOURNAL) == null).isEqualTo(isDone);
        for (String file : FILES) {
            Path path = ROOT.resolve(file);
            byte[] now = read(disk, path);
            boolean isOld = now != null && new String(now, StandardCharsets.UTF_8).equals("old\n");
            boolean isNamed = entries.stream().anyMatch(entry -> entry.path().equals(path));
            assertThat(isOld || isDone && isNamed).isTrue();
        }
    }

    @FuzzTest
    void aNoteOfAnOperationIsWholeOrRefused(byte[] input) {
        note(input);
        note(summed(input));
    }

    private static void note(byte[] bytes) {
        Operation operation = OperationText.read("o1", bytes);
        if (operation != null) {
            assertThat(OperationText.of(operation)).isEqualTo(bytes);
            assertThat(OperationText.read("o1", Arrays.copyOf(bytes, bytes.length - 1)))
                    .isNull();
            takeBack(operation);
        }
    }

    private static void takeBack(Operation operation) {
        try {
            Reversal reversal = Reversal.of(LAYOUT, operation, List.of(), "mariana");
            assertThat(reversal.isEmpty() || !operation.files().isEmpty()).isTrue();
        } catch (Refusal refusal) {
            Fuzzed.canBeSaid(refusal.findings());
        }
    }
}
