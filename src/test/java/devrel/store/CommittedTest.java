package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Changes;
import devrel.record.Checkin;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Person;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Start;
import devrel.store.git.Git;
import devrel.store.git.Repository;
import devrel.store.git.Revisions;
import devrel.store.git.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data directory is read from a commit as it is read from the disk. */
class CommittedTest {
    private static final String NOON = "2026-10-31T12:00:00-03:00";

    @TempDir
    Path directory;

    private Repository repository;
    private Path data;

    @BeforeEach
    void aRepositoryWithACompany() throws IOException {
        repository = Repository.in(directory.resolve("work"));
        data = Files.createDirectory(repository.directory().resolve("data"));
        Files.writeString(data.resolve("devrel.yaml"), TestData.SETTINGS);
        SmallCompany.write(data);
    }

    private void in(String commit, Consumer<Store> question) {
        in(data, commit, question);
    }

    private static void in(Path data, String commit, Consumer<Store> question) {
        try (Tree tree = Revisions.of(Git.at(data), "--at").tree(commit)) {
            question.accept(Store.at(data).in(tree));
        }
    }

    private List<Finding> found(String commit, Kind<?> kind) {
        try (Tree tree = Revisions.of(Git.at(data), "--at").tree(commit)) {
            Store.at(data).in(tree).load(kind);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.findings();
        }
    }

    @Test
    void everyKindIsWhatItWasThenWhateverStandsThereNow() throws IOException {
        Kind<?>[] kinds = Kinds.all().toArray(Kind<?>[]::new);
        var before = Store.at(data).load(kinds);
        String commit = repository.commit(NOON);
        Files.writeString(data.resolve("people/p-7k2m4q.yaml"), "id: p-7k2m4q\nkind: professional\nname: \"Zoe\"\n");
        Files.delete(data.resolve("starts/2026-01.mariana.csv"));
        Files.writeString(data.resolve("devrel.yaml"), "format: 999\n");

        in(commit, store -> {
            for (Kind<?> kind : kinds) {
                assertThat(store.load(kind).all(kind)).as(kind.name()).isEqualTo(before.all(kind));
            }
            assertThat(store.settings().organisation()).isEqualTo("Andes Talento");
            assertThat(store.commit()).contains(commit);
            assertThat(store.ids(Person.KIND)).hasSize(8).isSorted();
            assertThat(store.structure()).isEmpty();
        });
    }

    @Test
    void placesAreNamedAsGitNamesThemSoThatItCanShowThem() {
        String commit = repository.commit(NOON);

        in(commit, store -> {
            var read = store.load(Start.KIND);
            String place = read.place(Start.KIND, read.all(Start.KIND).get(0)).toString();

            assertThat(place).isEqualTo(commit.substring(0, 12) + ":data/starts/2025-03.mariana.csv:2");
            assertThat(repository.git("show", place.substring(0, place.lastIndexOf(':'))))
                    .contains("startofbea22");
        });
    }

    @Test
    void aDataDirectoryMayBeTheTopOfItsRepository() throws IOException {
        Repository top = Repository.in(directory.resolve("top"));
        Files.writeString(top.directory().resolve("devrel.yaml"), TestData.SETTINGS);
        SmallCompany.write(top.directory());
        String commit = top.commit(NOON);

        in(top.directory(), commit, store -> {
            var read = store.load(Start.KIND);
            assertThat(read.place(Start.KIND, read.all(Start.KIND).get(0)).toString())
                    .isEqualTo(commit.substring(0, 12) + ":starts/2025-03.mariana.csv:2");
        });
    }

    @Test
    void whatIsWrongInACommitIsFoundToTheCharacterAndCannotBeMendedThere() throws IOException {
        Path file = data.resolve("checkins/2026-09.mariana.csv");
        Files.writeString(file, Files.readString(file).replace("regular,,held,,", "regular,,held,7,"));
        String commit = repository.commit(NOON);
        Files.writeString(file, "");

        List<Finding> findings = found(commit, Checkin.KIND);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(Problem.OUT_OF_RANGE);
            assertThat(finding.parameters()).containsEntry(Finding.COMMITTED, commit);
        });
        in(
                commit,
                store -> assertThat(store.locate(findings.get(0)).place().toString())
                        .isEqualTo(commit.substring(0, 12) + ":data/checkins/2026-09.mariana.csv:2:56"));
    }

    @Test
    void linksAndOtherRepositoriesAreRefusedAsOnTheDisk() throws IOException {
        Files.createSymbolicLink(data.resolve("people/p-7k2m5a.yaml"), Path.of("p-7k2m4q.yaml"));
        Files.delete(data.resolve("starts/2026-01.mariana.csv"));
        Files.delete(data.resolve("starts/2026-08.mariana.csv"));
        Files.delete(data.resolve("starts/2025-03.mariana.csv"));
        Files.delete(data.resolve("starts"));
        Files.createSymbolicLink(data.resolve("starts"), Path.of("exits"));
        repository.git("add", "-A");
        repository.git("rm", "-q", "-r", "--cached", "data/checkins");
        repository.git(
                "update-index",
                "--add",
                "--cacheinfo",
                "160000,da39a3ee5e6b4b0d3255bfef95601890afd80709,data/checkins");
        repository.git("commit", "-q", "-m", "links");
        String commit = repository.git("rev-parse", "HEAD");

        assertThat(found(commit, Person.KIND)).extracting(Finding::problem).containsExactly(Problem.LINK_REFUSED);
        assertThat(found(commit, Start.KIND)).extracting(Finding::problem).containsExactly(Problem.LINK_REFUSED);
        assertThat(found(commit, Checkin.KIND)).extracting(Finding::problem).containsExactly(Problem.NOT_A_DIRECTORY);
    }

    @Test
    void strangeNamesAreStrayFilesAndHideNothing() throws IOException {
        for (String name : List.of("a \"quoted\".yaml", "two\nlines.yaml", "ñandú\t.yaml", "p-7k2m4q.yaml.orig")) {
            Files.writeString(data.resolve("people").resolve(name), "id: x\n");
        }
        String commit = repository.commit(NOON);

        assertThat(found(commit, Person.KIND))
                .allMatch(finding -> finding.problem() == Problem.STRAY_FILE)
                .extracting(finding -> finding.place().file().substring(12))
                .containsExactlyInAnyOrder(
                        ":data/people/a \"quoted\".yaml",
                        ":data/people/two\nlines.yaml",
                        ":data/people/ñandú\t.yaml",
                        ":data/people/p-7k2m4q.yaml.orig");
    }

    @Test
    void whatIsTooLargeIsNotReadAndWhatFollowsIs() throws IOException {
        Files.writeString(data.resolve("people/p-7k2m4q.yaml"), "#".repeat(Limits.YAML + 1));
        String commit = repository.commit(NOON);

        assertThat(found(commit, Person.KIND)).extracting(Finding::problem).containsExactly(Problem.FILE_TOO_LARGE);
        in(
                commit,
                store -> assertThat(
                                store.load(Want.things(Person.KIND, "p-7k2m4r")).all(Person.KIND))
                        .hasSize(1));
    }

    @Test
    void aCommitBeforeTheDataDirectoryIsRefused() throws IOException {
        Repository later = Repository.in(directory.resolve("later"));
        String empty = later.commit(NOON);
        Path there = Files.createDirectory(later.directory().resolve("data"));
        Files.writeString(there.resolve("devrel.yaml"), TestData.SETTINGS);

        assertThatThrownBy(() -> Revisions.of(Git.at(there), "--at").tree(empty))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::problem)
                                .containsExactly(Problem.NOT_IN_COMMIT));
    }

    @Test
    void nothingIsWrittenIntoACommit() {
        String commit = repository.commit(NOON);

        in(
                commit,
                store -> assertThatThrownBy(() ->
                                store.write(Changes.by("mariana"), store.load(Person.KIND), data -> List.of(), false))
                        .isInstanceOf(IllegalStateException.class));
    }
}
