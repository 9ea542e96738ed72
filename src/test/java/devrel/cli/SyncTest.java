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

/** Two clones and what stands between them: nothing is forced, nothing that does not check is given, nothing is lost. */
class SyncTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final Path COMPANY = Path.of("src/test/resources/company");

    @TempDir
    Path directory;

    private Clones clones;

    @BeforeEach
    void twoClonesOfOneRepository() throws IOException {
        clones = new Clones(directory, TODAY);
        for (String name : new String[] {"seed", "shared", "one", "two"}) {
            Files.createDirectory(clones.of(name));
        }
        new Sandbox(clones.of("seed"), TODAY).copy(COMPANY, "data");
        Files.writeString(clones.of("seed").resolve("data/.gitignore"), ".devrel/\n");
        Files.writeString(
                clones.of("seed").resolve("data/.gitattributes"), "*.csv merge=devrel\n*.yaml merge=devrel\n");
        clones.well("seed", "init", "-q", "--initial-branch=main");
        clones.commit("seed", "company");
        clones.well("shared", "clone", "-q", "--bare", clones.of("seed").toString(), ".");
        for (String name : new String[] {"one", "two"}) {
            clones.well(name, "clone", "-q", clones.of("shared").toString(), ".");
            clones.well(name, "config", "user.email", name + "@example.com");
            clones.well(name, "config", "user.name", name);
        }
    }

    private Sandbox.Result run(String name, String... arguments) throws IOException {
        return new Sandbox(clones.of(name), TODAY, name.hashCode() + arguments.length + arguments[0].hashCode())
                .with("DEVREL_WRITER", name.equals("one") ? "mariana" : "tomas")
                .with("DEVREL_LAUNCHER", clones.launcher())
                .run(arguments);
    }

    private void edit(String name, String option, String value) throws IOException {
        assertThat(run(name, "person", "edit", "isabel", option, value).exitCode())
                .isZero();
        clones.commit(name, option);
    }

    private String synced(String name) throws IOException {
        Sandbox.Result result = run(name, "sync");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }

    private String isabel(String name) throws IOException {
        return Files.readString(clones.of(name).resolve("data/people/p-iiiiii.yaml"));
    }

    @Test
    void whatBothRecordedIsOnBothSidesInTheEnd() throws IOException {
        edit("one", "--city", "lima");
        edit("two", "--languages", "es,qu");

        assertThat(synced("one")).contains("Commits received: 0, sent: 1");
        assertThat(synced("two")).contains("Commits received: 1, sent: 2");
        assertThat(synced("one")).contains("Commits received: 2, sent: 0");
        assertThat(synced("one")).contains("Commits received: 0, sent: 0");

        assertThat(isabel("one")).isEqualTo(isabel("two")).contains("city: lima", "languages: [es, qu]");
    }

    @Test
    void aConflictNamesRecordAndFieldAndIsLeftToBeMended() throws IOException {
        edit("one", "--city", "lima");
        edit("two", "--city", "arica");
        synced("one");

        Sandbox.Result conflict = run("two", "sync");

        assertThat(conflict.exitCode()).isEqualTo(1);
        assertThat(conflict.err())
                .contains("data/people/p-iiiiii.yaml: error[DR4001]: both sides changed p-iiiiii: city");
        assertThat(isabel("two")).contains("<<<<<<< ours: city");
        assertThat(run("two", "sync").err()).contains("error[DR5064]");
        Files.writeString(
                clones.of("two").resolve("data/people/p-iiiiii.yaml"),
                isabel("two").replaceAll("(?s)<<<<<<< ours[^\n]*\n(.*?)=======\n.*?>>>>>>> theirs[^\n]*\n", "$1"));
        clones.commit("two", "arica it is");
        synced("two");
        synced("one");
        assertThat(isabel("one")).isEqualTo(isabel("two")).contains("city: arica");
    }

    @Test
    void whatDoesNotCheckIsNotGiven() throws IOException {
        Path month = clones.of("one").resolve("data/checkins/2025-06.mariana.csv");
        Files.writeString(month, Files.readString(month) + "zz\n");
        clones.commit("one", "broken");
        String head = clones.well("shared", "rev-parse", "main");

        Sandbox.Result refused = run("one", "sync");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("error[DR1010]").contains("error[DR5069]");
        assertThat(clones.well("shared", "rev-parse", "main")).isEqualTo(head);
    }

    @Test
    void whatIsNotCommittedIsNotTakenAlongUnlessCommandsCommit() throws IOException {
        run("one", "person", "edit", "isabel", "--city", "lima");

        Sandbox.Result refused = run("one", "sync");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("error[DR5065]").contains("data/people/p-iiiiii.yaml");
        Path settings = clones.of("one").resolve("data/devrel.yaml");
        Files.writeString(settings, Files.readString(settings) + "git: {commit: on}\n");
        assertThat(synced("one")).contains("sent: 1");
        synced("two");
        assertThat(isabel("two")).contains("city: lima");
    }

    @Test
    void whoeverWasQuickerIsTakenFirst() throws IOException {
        edit("two", "--city", "lima");
        edit("one", "--languages", "es,qu");
        Path hook = clones.of("one").resolve(".git/hooks/pre-push");
        Files.createDirectories(hook.getParent());
        Files.writeString(
                hook,
                "#!/bin/sh\n[ -e once ] && exit 0\ntouch once\nunset GIT_DIR\ngit -C '" + clones.of("two")
                        + "' push -q\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(synced("one")).contains("received: 1");

        assertThat(isabel("one")).contains("city: lima", "languages: [es, qu]");
        assertThat(clones.well("shared", "rev-parse", "main")).isEqualTo(clones.well("one", "rev-parse", "HEAD"));
    }

    @Test
    void aPushThatIsRefusedForGoodLeavesEverythingHere() throws IOException {
        edit("one", "--city", "lima");
        Path hook = clones.of("shared").resolve("hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\necho not today >&2\nexit 1\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));

        Sandbox.Result refused = run("one", "sync");

        assertThat(refused.exitCode()).isEqualTo(75);
        assertThat(refused.err()).contains("error[DR5067]");
        assertThat(isabel("one")).contains("city: lima");
    }

    @Test
    void whereNothingCanBeExchangedTheReasonIsSaid() throws IOException {
        clones.well("one", "checkout", "-q", "--detach");
        assertThat(run("one", "sync").err()).contains("error[DR5062]");
        clones.well("one", "checkout", "-q", "-b", "mine");
        assertThat(run("one", "sync").err()).contains("error[DR5063]").contains("git push -u origin mine");
        clones.well("one", "checkout", "-q", "main");
        clones.well(
                "one", "remote", "set-url", "origin", directory.resolve("gone").toString());
        Sandbox.Result unreachable = run("one", "sync");
        assertThat(unreachable.exitCode()).isEqualTo(74);
        assertThat(unreachable.err()).contains("error[DR5066]");
    }

    /** The mend line can be pasted, whatever the clone knows of the other side. */
    @Test
    void whatIsSaidOfABranchThatFollowsNoneHelps() throws IOException {
        clones.well("one", "checkout", "-q", "-b", "mine");
        assertThat(run("one", "sync").err()).contains("mend: git push -u origin mine\n");
        clones.well("one", "push", "-q", "-u", "origin", "mine");
        synced("one");

        clones.well("one", "branch", "--unset-upstream");
        assertThat(run("one", "sync").err()).contains("mend: git branch -u origin/mine\n");
        clones.well("one", "branch", "-q", "-u", "origin/mine");
        synced("one");

        clones.well("one", "remote", "rename", "origin", "ours");
        clones.well("one", "checkout", "-q", "-b", "other");
        assertThat(run("one", "sync").err()).contains("mend: git push -u ours other\n");

        clones.well("one", "remote", "remove", "ours");
        assertThat(run("one", "sync").err()).contains("git remote add origin ADDRESS && git push -u origin other\n");
        clones.well("one", "remote", "add", "origin", clones.of("shared").toString());
        clones.well("one", "push", "-q", "-u", "origin", "other");
        synced("one");
    }

    @Test
    void whereNoBranchIsCheckedOutOneThatIsThereIsNamed() throws IOException {
        clones.well("one", "branch", "-m", "main", "trunk");
        clones.well("one", "checkout", "-q", "--detach");

        assertThat(run("one", "sync").err()).contains("mend: git switch trunk ");
    }

    @Test
    void historiesThatHaveNothingInCommonAreNotMerged() throws IOException {
        clones.well("two", "checkout", "-q", "--orphan", "fresh");
        clones.commit("two", "another beginning");
        clones.well("two", "push", "-q", "--force", "origin", "fresh:main");

        Sandbox.Result refused = run("one", "sync");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("error[DR5068]");
    }

    private void mergeBadly(String... strategy) throws IOException {
        clones.well("one", "config", "merge.devrel.driver", "cp %A %A");
        edit("one", "--city", "lima");
        run("one", "checkin", "add", "ana", "--date", "2025-06-20");
        clones.commit("one", "said");
        edit("two", "--languages", "es,qu");
        run("two", "checkin", "add", "ana", "--date", "2025-06-21", "--writer", "mariana");
        clones.commit("two", "said too");
        clones.well("two", "push", "-q");
        clones.well("one", "fetch", "-q");
        String[] merge = new String[strategy.length + 4];
        merge[0] = "merge";
        merge[1] = "-q";
        merge[2] = "--no-edit";
        System.arraycopy(strategy, 0, merge, 3, strategy.length);
        merge[merge.length - 1] = "origin/main";
        clones.well("one", merge);
    }

    @Test
    void checkTellsWhatAMergeLostAndFallsSilentWhenItIsBack() throws IOException {
        mergeBadly("-s", "ours");

        Sandbox.Result check = run("one", "check");

        assertThat(check.exitCode()).as(check.err()).isEqualTo(1);
        assertThat(check.err())
                .contains("error[DR4011]")
                .contains("data/checkins/2025-06.mariana.csv")
                .contains("error[DR4012]")
                .contains("languages")
                .doesNotContain("city");
        assertThat(run("one", "check", "--merges", "0").exitCode()).isZero();
        clones.well("one", "checkout", "-q", "origin/main", "--", "data/checkins/2025-06.mariana.csv");
        edit("one", "--languages", "es,qu");
        assertThat(run("one", "check").err()).doesNotContain("languages").doesNotContain("DR4012");
    }

    @Test
    void aMergeThatKeptBothSidesIsSilent() throws IOException {
        edit("one", "--city", "lima");
        edit("two", "--languages", "es,qu");
        synced("two");
        synced("one");

        assertThat(run("one", "check", "--merges", "100").exitCode()).isZero();
    }
}
