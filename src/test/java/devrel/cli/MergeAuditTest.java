package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges that were made without the tool: what they lost is told, and what they kept is not. */
class MergeAuditTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final String MONTH = "data/checkins/2025-06.mariana.csv";

    @TempDir
    Path directory;

    private Clones clones;

    @BeforeEach
    void oneRepository() throws IOException {
        clones = new Clones(directory, TODAY);
        Files.createDirectory(clones.of("one"));
        new Sandbox(clones.of("one"), TODAY).copy(Path.of("src/test/resources/company"), "data");
        Files.writeString(clones.of("one").resolve("data/.gitignore"), ".devrel/\n");
        git("init", "-q", "--initial-branch=main");
        well("person", "edit", "isabel", "--city", "santiago", "--languages", "es");
        well("checkin", "add", "isabel", "--date", "2025-06-09");
        clones.commit("one", "company");
    }

    private void git(String... arguments) {
        clones.well("one", arguments);
    }

    private Sandbox.Result run(String... arguments) {
        return new Sandbox(clones.of("one"), TODAY, String.join(" ", arguments).hashCode())
                .with("DEVREL_WRITER", "mariana")
                .run(arguments);
    }

    private void well(String... arguments) {
        Sandbox.Result result = run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    /** A branch off the other, with what the command records. */
    private void branch(String name, String from, String... arguments) {
        git("checkout", "-q", "-b", name, from);
        well(arguments);
        clones.commit("one", name);
    }

    private String check() {
        return run("check").err();
    }

    private void attributes(String text) throws IOException {
        Files.writeString(clones.of("one").resolve("data/.gitattributes"), text);
        clones.commit("one", "attributes");
    }

    @Test
    void anOptionThatPrefersOneSide() {
        branch("lima", "main", "person", "edit", "isabel", "--city", "lima");
        branch("quechua", "main", "person", "edit", "isabel", "--languages", "es,qu");

        git("merge", "-q", "--no-edit", "-X", "ours", "lima");

        assertThat(check()).contains("error[DR4012]").contains("set city of").doesNotContain("set languages");
        well("person", "edit", "isabel", "--city", "lima");
        clones.commit("one", "lima again");
        assertThat(check()).doesNotContain("DR4012");
    }

    /** Git's union keeps the lines of both sides, and so the line that one side had taken away. */
    @Test
    void aUnionBringsBackWhatOneSideRemoved() throws IOException {
        attributes("*.csv merge=union\n");
        branch("added", "main", "checkin", "add", "ana", "--date", "2025-06-11");
        branch("removed", "main", "checkin", "remove", "dbfp7vrt3j5x", "--yes");

        git("merge", "-q", "--no-edit", "added");

        assertThat(Files.readString(clones.of("one").resolve(MONTH))).contains("dbfp7vrt3j5x");
        assertThat(check()).contains("error[DR4013]").contains("check-in dbfp7vrt3j5x");
        well("checkin", "remove", "dbfp7vrt3j5x", "--yes");
        clones.commit("one", "removed again");
        assertThat(check()).doesNotContain("DR4013").doesNotContain("DR4011");
    }

    @Test
    void aMergeMadeByHandThatForgotARecordAndAField() throws IOException {
        branch("added", "main", "checkin", "add", "ana", "--date", "2025-06-11");
        branch("lima", "main", "person", "edit", "isabel", "--city", "lima");
        git("merge", "-q", "--no-commit", "--no-ff", "added");
        git("checkout", "-q", "main", "--", MONTH, "data/people/p-iiiiii.yaml");
        clones.commit("one", "merged by hand");

        assertThat(check())
                .contains("error[DR4011]")
                .contains("lost check-in")
                .contains("error[DR4012]")
                .contains("set city of");
    }

    @Test
    void aMergeOfThreeBranchesThatTookOne() {
        branch("added", "main", "checkin", "add", "ana", "--date", "2025-06-11");
        branch("lima", "main", "person", "edit", "isabel", "--city", "lima");
        branch("quechua", "main", "person", "edit", "isabel", "--languages", "es,qu");

        git("merge", "-q", "--no-edit", "-s", "ours", "added", "lima");

        assertThat(check())
                .contains("error[DR4011]")
                .contains("lost check-in")
                .contains("set city of")
                .doesNotContain("set languages");
    }

    @Test
    void aMergeOfThreeBranchesThatKeptAllIsSilent() {
        branch("added", "main", "checkin", "add", "ana", "--date", "2025-06-11");
        branch("lima", "main", "person", "edit", "isabel", "--city", "lima");
        branch("joined", "main", "person", "edit", "ana", "--city", "arica");

        git("merge", "-q", "--no-edit", "added", "lima");

        assertThat(check()).doesNotContain("error[");
    }

    /** What a branch took back that had come from another one is no loss of the merge of them all. */
    @Test
    void whatABranchTookBackOnPurposeIsNotMissed() throws IOException {
        branch("said", "main", "checkin", "add", "ana", "--date", "2025-06-11");
        well("person", "edit", "isabel", "--city", "lima");
        clones.commit("one", "lima");
        git("checkout", "-q", "-b", "taken-back", "said");
        git("checkout", "-q", "main", "--", MONTH, "data/people/p-iiiiii.yaml");
        clones.commit("one", "taken back");
        branch("other", "main", "person", "edit", "ana", "--city", "arica");
        git("merge", "-q", "--no-commit", "-s", "ours", "said", "taken-back");
        clones.commit("one", "three at once");

        assertThat(check()).doesNotContain("error[");
    }

    /** Two branches that took each other's work parted in two commits: neither alone is what both had. */
    private void crosswise() {
        branch("lima", "main", "person", "edit", "isabel", "--city", "lima");
        branch("quechua", "main", "person", "edit", "isabel", "--languages", "es,qu");
        git("branch", "was", "lima");
        git("checkout", "-q", "lima");
        git("merge", "-q", "--no-edit", "--no-commit", "-s", "ours", "quechua");
        well("person", "edit", "isabel", "--languages", "es,qu");
        clones.commit("one", "lima took quechua");
        git("checkout", "-q", "quechua");
        git("merge", "-q", "--no-edit", "--no-commit", "-s", "ours", "was");
        well("person", "edit", "isabel", "--city", "lima");
        clones.commit("one", "quechua took lima");
        assertThat(clones.well("one", "merge-base", "--all", "lima", "quechua").lines())
                .hasSize(2);
    }

    @Test
    void whatWasTakenBackAfterMergesCrosswiseIsNotMissed() throws IOException {
        crosswise();
        well("person", "edit", "isabel", "--city", "santiago");
        clones.commit("one", "santiago again");
        git("checkout", "-q", "lima");
        well("person", "edit", "isabel", "--languages", "es");
        clones.commit("one", "spanish only, again");
        git("merge", "-q", "--no-edit", "--no-commit", "-s", "ours", "quechua");
        well("person", "edit", "isabel", "--city", "santiago");
        clones.commit("one", "both taken back");

        assertThat(check()).doesNotContain("error[");
    }

    @Test
    void whatAMergeLostAfterMergesCrosswiseIsTold() throws IOException {
        crosswise();
        well("person", "edit", "isabel", "--city", "arica");
        clones.commit("one", "arica");
        git("checkout", "-q", "lima");
        well("person", "edit", "isabel", "--email", "isabel@example.org");
        clones.commit("one", "mail");
        git("merge", "-q", "--no-edit", "-s", "ours", "quechua");

        assertThat(check()).contains("error[DR4012]").contains("set city of").doesNotContain("set languages");
    }
}
