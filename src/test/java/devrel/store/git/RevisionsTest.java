package devrel.store.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Finding;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionsTest {
    private static final String ZONE = "America/Santiago";

    @TempDir
    Path directory;

    private Repository repository;
    private String october;
    private String november;

    @BeforeEach
    void twoCommits() {
        repository = Repository.in(directory.resolve("work"));
        october = repository.commit("2026-10-31T23:59:59-03:00");
        november = repository.commit("2026-11-01T00:00:00-03:00");
    }

    private Revisions revisions() {
        return Revisions.of(Git.at(repository.directory()), "--at");
    }

    private static void refused(AbstractThrowableAssert<?, ? extends Throwable> thrown, Problem problem) {
        thrown.isInstanceOfSatisfying(
                Refusal.class,
                refusal -> assertThat(refusal.findings())
                        .extracting(Finding::problem)
                        .containsExactly(problem));
    }

    private static Map<String, String> parameters(Runnable asked) {
        try {
            asked.run();
            return Map.of();
        } catch (Refusal refusal) {
            return refusal.findings().get(0).parameters();
        }
    }

    @Test
    void branchesTagsIdsAndStepsBackAreCommits() {
        repository.git("tag", "published", october);
        repository.git("tag", "-a", "-m", "x", "annotated", october);

        assertThat(revisions().named("main")).isEqualTo(november);
        assertThat(revisions().named("HEAD~1")).isEqualTo(october);
        assertThat(revisions().named("published")).isEqualTo(october);
        assertThat(revisions().named("annotated")).isEqualTo(october);
        assertThat(revisions().named(october.substring(0, 8))).isEqualTo(october);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--output=/tmp/x",
                "-n1",
                "--all",
                "HEAD:foo",
                "HEAD:",
                "HEAD^{tree}",
                "HEAD..main",
                "main main",
                "",
                " ",
                "--",
                "nobody",
                "x\ny",
                "\0",
                "$(id)",
                "'"
            })
    void whatIsNoCommitIsRefusedAndNoOptionOfGit(String revision) {
        refused(assertThatThrownBy(() -> revisions().named(revision)), Problem.UNKNOWN_REVISION);
    }

    @Test
    void theNearestBranchOrTagIsOffered() {
        repository.git("tag", "v2026-10");

        assertThat(parameters(() -> revisions().named("v2026-01"))).containsEntry("near", "v2026-10");
        assertThat(parameters(() -> revisions().named("mian"))).containsEntry("near", "main");
        assertThat(parameters(() -> revisions().named("quite another"))).containsEntry("near", "");
    }

    @Test
    void aDayEndsWhenItEndsInTheZoneOfTheOrganisation() {
        assertThat(revisions().on(LocalDate.of(2026, 10, 31), ZONE)).isEqualTo(october);
        assertThat(revisions().on(LocalDate.of(2026, 11, 1), ZONE)).isEqualTo(november);
        assertThat(revisions().on(LocalDate.of(2026, 11, 1), "Pacific/Honolulu"))
                .isEqualTo(november);
        assertThat(revisions().on(LocalDate.of(2026, 10, 31), "Pacific/Honolulu"))
                .isEqualTo(november);
        assertThat(revisions().on(LocalDate.of(2030, 1, 1), ZONE)).isEqualTo(november);
    }

    @Test
    void beforeTheFirstCommitNothingWasKnownAndTheFirstDayIsNamed() {
        assertThat(parameters(() -> revisions().on(LocalDate.of(2026, 10, 30), ZONE)))
                .isEqualTo(Map.of("value", "2026-10-30", "first", "2026-10-31"));
    }

    @Test
    void whatABranchHeldCountsFromTheDayOfItsMerge() throws IOException {
        repository.git("switch", "-q", "-c", "side", october);
        Files.writeString(repository.directory().resolve("a.txt"), "a");
        repository.commit("2026-11-02T12:00:00-03:00");
        repository.git("switch", "-q", "main");
        Files.writeString(repository.directory().resolve("b.txt"), "b");
        repository.commit("2026-11-03T12:00:00-03:00");
        repository.git("merge", "-q", "--no-ff", "--no-commit", "side");
        String merge = repository.commit("2026-11-09T12:00:00-03:00");

        assertThat(repository.git("rev-list", "--parents", "-1", merge).split(" "))
                .hasSize(3);
        assertThat(revisions().on(LocalDate.of(2026, 11, 2), ZONE)).isEqualTo(november);
        assertThat(revisions().on(LocalDate.of(2026, 11, 9), ZONE)).isEqualTo(merge);
    }

    @Test
    void aShallowCloneSaysSoInsteadOfGuessing() {
        Repository shallow = Repository.at(directory.resolve("shallow"));
        repository.git(
                "clone",
                "-q",
                "--depth",
                "1",
                repository.directory().toUri().toString(),
                shallow.directory().toString());
        Revisions revisions = Revisions.of(Git.at(shallow.directory()), "--known-at");

        refused(assertThatThrownBy(() -> revisions.named(october)), Problem.SHALLOW_CLONE);
        refused(assertThatThrownBy(revisions::whole), Problem.SHALLOW_CLONE);
        assertThat(revisions.named("HEAD")).isEqualTo(november);
    }

    @Test
    void withoutARepositoryAndWithoutACommitThereIsNoPast() throws IOException {
        Path plain = Files.createDirectory(directory.resolve("plain"));
        Repository empty = Repository.in(directory.resolve("empty"));
        LocalDate day = LocalDate.of(2026, 11, 1);

        Revisions none = Revisions.of(Git.at(plain), "--at");
        Revisions bare = Revisions.of(Git.at(empty.directory()), "--at");
        refused(assertThatThrownBy(() -> none.named("HEAD")), Problem.NO_REPOSITORY);
        refused(assertThatThrownBy(none::whole), Problem.NO_REPOSITORY);
        refused(assertThatThrownBy(() -> none.on(day, ZONE)), Problem.NO_REPOSITORY);
        refused(assertThatThrownBy(() -> bare.named("HEAD")), Problem.UNKNOWN_REVISION);
        refused(assertThatThrownBy(() -> bare.on(day, ZONE)), Problem.UNKNOWN_REVISION);
    }
}
