package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code git.commit: on} each command is one commit of its own records, and of nothing else. */
class CommitsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final Path COMPANY = Path.of("src/test/resources/company");
    private static final String MONTH = "data/checkins/2025-06.mariana.csv";

    @TempDir
    Path directory;

    private Clones clones;
    private Sandbox tool;

    @BeforeEach
    void aRepositoryThatCommits() throws IOException {
        clones = new Clones(directory, TODAY);
        Files.createDirectory(clones.of("one"));
        tool = clones.tool("one", "mariana").copy(COMPANY, "data");
        Path settings = clones.of("one").resolve("data/devrel.yaml");
        Files.writeString(settings, Files.readString(settings) + "git: {commit: on}\n");
        Files.writeString(clones.of("one").resolve("data/.gitignore"), ".devrel/\n");
        clones.well("one", "init", "-q", "--initial-branch=main");
        clones.well("one", "config", "user.email", "mariana@example.com");
        clones.well("one", "config", "user.name", "Mariana");
        clones.commit("one", "company");
    }

    private Path path(String file) {
        return clones.of("one").resolve(file);
    }

    private String git(String... arguments) {
        return clones.well("one", arguments);
    }

    private Sandbox.Result checkin(String summary) {
        Sandbox.Result result =
                tool.run("checkin", "add", "ana", "--date", "2025-06-20", "--summary", summary, "--satisfaction", "4");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private void refusedFor(Sandbox.Result result, String reason) {
        assertThat(result.exitCode()).as("it is saved all the same").isZero();
        assertThat(result.err()).contains("advice[DR5060]: saved, but not committed: " + reason);
        assertThat(result.out()).contains("Saved: check-in").doesNotContain("Commit:");
        assertThat(path(MONTH)).content().contains("late");
    }

    @Test
    void aCommandIsACommitThatNamesTheCommandAndTheIdsAndNobody() {
        Sandbox.Result result = checkin("wants to try Kotlin");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Commit: " + git("rev-parse", "--short", "HEAD"));
        assertThat(git("log", "--format=%B"))
                .contains("checkin add: ")
                .contains("add checkin:")
                .doesNotContain("Kotlin", "Ana", "Rojas");
        assertThat(git("show", "--name-only", "--format=")).isEqualTo(MONTH);
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("fsck", "--strict")).doesNotContain("error");
    }

    @Test
    void aCommandOfSeveralFilesIsOneCommitAndSoIsAnUndo() {
        String before = git("rev-parse", "HEAD^{tree}");
        tool.run("person", "add", "Zoe", "Prueba", "--kind", "professional");
        tool.run(
                "referral",
                "log",
                "ana",
                "--new-candidate",
                "Eva Luna",
                "--candidate-knows",
                "yes",
                "--relationship",
                "friend");

        assertThat(git("show", "--name-only", "--format=").lines()).hasSizeGreaterThan(1);
        assertThat(tool.run("undo").out()).contains("Commit: ");
        assertThat(tool.run("undo").out()).contains("Commit: ");
        assertThat(git("rev-parse", "HEAD^{tree}")).isEqualTo(before);
        assertThat(git("rev-list", "--count", "HEAD")).isEqualTo("5");
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void whatTheUserHasStagedStaysStagedAndWhatIsNotStaysNot() throws IOException {
        Files.writeString(path("staged.txt"), "staged\n");
        git("add", "staged.txt");
        Files.writeString(path("staged.txt"), "staged and more\n");
        Files.writeString(path("loose.txt"), "loose\n");
        String staged = git("ls-files", "-s", "staged.txt");

        checkin("x");

        assertThat(git("ls-files", "-s", "staged.txt")).isEqualTo(staged);
        assertThat(git("status", "--porcelain")).isEqualTo("AM staged.txt\n?? loose.txt");
        assertThat(git("show", "--name-only", "--format=")).isEqualTo(MONTH);
    }

    /** Of one file: something committed, something staged, something neither, and the command's own row. */
    @Test
    void aPartlyStagedFileStaysPartlyStagedAndTheCommitHoldsTheCommandAlone() throws IOException {
        checkin("committed");
        String month = Files.readString(path(MONTH));
        Files.writeString(path(MONTH), month.replace("committed", "staged"));
        git("add", MONTH);
        Files.writeString(path(MONTH), month.replace("committed", "loose"));

        checkin("mine");

        assertThat(git("show", "HEAD:" + MONTH)).contains("mine").contains("committed");
        assertThat(git("show", ":" + MONTH)).contains("mine").contains("staged");
        assertThat(path(MONTH)).content().contains("mine").contains("loose");
        assertThat(git("diff", "HEAD^", "HEAD", "--stat"))
                .contains("1 insertion(+)")
                .doesNotContain("deletion");
        assertThat(git("status", "--porcelain")).isEqualTo("MM " + MONTH);
    }

    @Test
    void whatRestsOnUncommittedWorkTakesTheWholeFileAlong() throws IOException {
        checkin("first");
        Files.writeString(path(MONTH), Files.readString(path(MONTH)).replace("first", "by hand"));
        String id = git("show", "HEAD:" + MONTH)
                .lines()
                .filter(line -> line.contains("first"))
                .findFirst()
                .orElseThrow()
                .split(",")[0];

        assertThat(tool.run("checkin", "edit", id, "--summary", "edited").exitCode())
                .isZero();

        assertThat(git("show", "HEAD:" + MONTH)).contains("edited");
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void aFileThatGoesIsCommittedAsGone() throws IOException {
        tool.run("person", "add", "Zoe", "Prueba", "--kind", "professional");

        tool.run("undo");

        assertThat(git("show", "--name-status", "--format=")).startsWith("D\tdata/people/p-");
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    private void hook(String name, String script) throws IOException {
        Path hook = path(".git/hooks/" + name);
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aHookThatFailsLeavesTheRecordSavedAndSaysSo() throws IOException {
        hook("pre-commit", "echo no commits on sunday >&2; exit 1");
        String head = git("rev-parse", "HEAD");

        refusedFor(checkin("late"), "pre-commit: no commits on sunday");
        assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(git("status", "--porcelain")).as("not staged either").isEqualTo("M " + MONTH);
    }

    @Test
    void hooksRunAsGitRunsThem() throws IOException {
        hook("pre-commit", "git diff --cached --name-only > seen.txt; sleep 30 &");
        hook("commit-msg", "echo 'Checked-by: hook' >> \"$1\"");
        hook("post-commit", "git log -1 --format=%s > after.txt; exit 1");

        assertThat(checkin("x").out()).contains("Commit: ");

        assertThat(path("seen.txt")).hasContent(MONTH + "\n");
        assertThat(path("after.txt")).content().startsWith("checkin add: ");
        assertThat(git("log", "-1", "--format=%B")).endsWith("Checked-by: hook");
    }

    @Test
    void withoutARepositoryItIsSavedAndSaidOnce() throws IOException {
        try (var files = Files.walk(path(".git"))) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
        Sandbox.Result result = checkin("late");

        refusedFor(result, "the data directory is in no git repository");
        assertThat(result.err().lines()).hasSize(2);
    }

    @Test
    void duringAMergeAndOnNoBranchNothingIsCommitted() throws IOException {
        git("checkout", "-q", "--detach");
        refusedFor(checkin("late"), "no branch is checked out");
        git("checkout", "-q", "main");
        git("add", "-A");
        git("commit", "-q", "-m", "late");

        git("checkout", "-q", "-b", "other");
        Files.writeString(path("x"), "other\n");
        clones.commit("one", "other");
        git("checkout", "-q", "main");
        Files.writeString(path("x"), "main\n");
        clones.commit("one", "main");
        clones.git("one", "merge", "-q", "other");
        String head = git("rev-parse", "HEAD");

        refusedFor(checkin("late again"), "a merge or a rebase is under way");
        assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(path(".git/MERGE_HEAD")).exists();
    }

    @Test
    void filesThatGitIgnoresAreNotCommitted() throws IOException {
        Files.writeString(path(".gitignore"), "2025-06.mariana.csv\n");
        git("rm", "-q", "--cached", MONTH);
        git("add", "-A");
        git("commit", "-q", "-m", "ignored");

        refusedFor(checkin("late"), "git is told to ignore these files");
    }

    @Test
    void theFirstCommitOfARepositoryIsMadeToo() throws IOException {
        git("update-ref", "-d", "HEAD");
        git("rm", "-q", "-r", "--cached", ".");

        assertThat(checkin("x").out()).contains("Commit: ");

        assertThat(git("rev-list", "--count", "HEAD")).isEqualTo("1");
        assertThat(git("ls-tree", "-r", "--name-only", "HEAD")).isEqualTo(MONTH);
    }

    @Test
    void nobodyIsAskedForASignature() {
        git("config", "commit.gpgSign", "true");
        git("config", "gpg.program", "/bin/false");

        assertThat(checkin("x").out()).contains("Commit: ");
    }

    @Test
    void aDryRunCommitsNothing() {
        String head = git("rev-parse", "HEAD");

        tool.run("checkin", "add", "ana", "--date", "2025-06-20", "--dry-run");

        assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(git("status", "--porcelain")).isEmpty();
    }
}
