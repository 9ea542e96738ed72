package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import devrel.record.Finding;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.Landing.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New contents come to their files, or the refusal says which did. */
class LandingTest {
    @TempDir
    Path directory;

    @BeforeEach
    void makeTheLocalDirectory() throws IOException {
        Files.createDirectory(directory.resolve(".devrel"));
    }

    private Landing landing() {
        Layout layout = new Layout(directory, "");
        return new Landing(new SystemDisk(), layout, new Journal(new SystemDisk(), layout));
    }

    private Target target(String name, @Nullable String text) {
        Path path = directory.resolve(name);
        byte[] after = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        byte[] before = Files.isRegularFile(path) ? FileText.bytes(path, 100, new Findings(name)) : null;
        return new Target(path, before, after);
    }

    private Finding refused(Target... targets) {
        List<Finding> findings = new ArrayList<>();
        assertThatThrownBy(() -> landing().land(List.of(targets)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> findings.addAll(refusal.findings()));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void aFileThatCannotBeStagedLeavesAllOthersAsTheyWere() throws IOException {
        Files.writeString(directory.resolve("a"), "old");

        Finding finding = refused(target("a", "new"), target("x".repeat(300), "new"));

        assertThat(finding.problem()).isEqualTo(Problem.CANNOT_WRITE);
        assertThat(directory.resolve("a")).hasContent("old");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a", ".devrel");
    }

    @Test
    void aDirectoryInTheWayIsFoundBeforeAnythingChanges() throws IOException {
        Files.createDirectories(directory.resolve("b/inside"));

        assertThat(refused(target("a", "new"), target("b", "new"), target("c", "new"))
                        .problem())
                .isEqualTo(Problem.NOT_A_FILE);
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("b", ".devrel");
    }

    @Test
    void aFileSavedByHandMeanwhileIsNotOverwritten() throws IOException {
        Target ours = target("a", "ours");
        Target other = target("b", "ours");
        Files.writeString(directory.resolve("a"), "by hand");

        assertThat(refused(other, ours).problem()).isEqualTo(Problem.FILE_CHANGED);

        assertThat(directory.resolve("a")).hasContent("by hand");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a", ".devrel");
    }

    @Test
    void aPipeIsNotPutAwayForAFile() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(refused(new Target(pipe, null, new byte[1])).problem()).isEqualTo(Problem.NOT_A_FILE);
    }

    @Test
    void severalFilesComeTogetherAndLeaveNothingBehind() throws IOException {
        Files.writeString(directory.resolve("gone"), "old");

        landing().land(List.of(target("a", "new"), target("gone", null), target("deep/c", "new")));

        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a", "deep", ".devrel");
        assertThat(directory.resolve(".devrel")).isEmptyDirectory();
        assertThat(directory.resolve("deep/c")).hasContent("new");
    }

    @Test
    void aFullDiskIsToldFromOtherFailures() {
        Refusal full = Landing.refusal("data/x.csv", new FileSystemException("x.tmp", null, "No space left on device"));
        Refusal other = Landing.refusal("data/x.csv", new FileSystemException("x.tmp", null, "Read-only file system"));

        assertThat(full.findings()).extracting(Finding::problem).containsExactly(Problem.DISK_FULL);
        assertThat(other.findings()).extracting(Finding::problem).containsExactly(Problem.CANNOT_WRITE);
    }
}
