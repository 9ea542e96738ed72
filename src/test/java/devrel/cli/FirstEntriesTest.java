package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.store.git.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How late records are written down, told from the commits of a real repository. */
class FirstEntriesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final Path COMPANY = Path.of("src/test/resources/company");

    @TempDir
    Path directory;

    private Sandbox tool;

    @BeforeEach
    void aCompany() throws IOException {
        tool = new Sandbox(Files.createDirectory(directory.resolve("one")), TODAY).copy(COMPANY, "data");
    }

    private static String late(Sandbox tool, String... more) {
        String[] command = {"report", "quality", "--month", "2025-06", "--format", "csv"};
        String[] all = new String[command.length + more.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        Sandbox.Result result = tool.run(all);
        assertThat(result.err()).isEmpty();
        return String.join(
                "\n",
                result.out()
                        .lines()
                        .filter(line -> line.startsWith("records.late-entry"))
                        .toList());
    }

    private void leaves(String person, String day) {
        assertThat(tool.run("person", "leave", person, "--date", day, "--ground", "159-2", "--writer", "mariana")
                        .err())
                .isEmpty();
    }

    @Test
    void theDayOfACommitIsTheOneInTheOrganisationsZone() {
        Repository repository = Repository.in(tool.directory());
        repository.commit("2025-06-13T12:00:00-04:00");
        leaves("ana", "2025-06-15");
        String midnight = repository.commit("2025-06-19T03:30:00Z");
        leaves("carla", "2025-06-16");
        repository.commit("2025-06-20T12:00:00-04:00");

        // half past three in Greenwich is half past eleven of the 18th in Santiago: 3 days; and from the 16th to the
        // 20th, 4
        assertThat(late(tool)).contains("kind=exit,,3.5,days,,,2,");
        assertThat(late(tool, "--known-at", midnight)).contains("kind=exit,,3,days,,,1,");
    }

    @Test
    void withoutACommitNothingIsKnownAndTheReasonIsSaid() {
        assertThat(late(tool)).contains("records.late-entry.median,,,,days", "no git repository holds the records");
        Repository repository = Repository.in(tool.directory());
        assertThat(late(tool)).contains("not_available,no record is in a commit yet");
        repository.git("commit", "-q", "--allow-empty", "-m", "nothing");
        assertThat(late(tool)).contains("not_available,no record is in a commit yet");
    }

    @Test
    void aShallowCloneDoesNotHoldTheFirstCommits() {
        Repository repository = Repository.in(tool.directory());
        repository.commit("2025-06-13T12:00:00-04:00");
        leaves("ana", "2025-06-15");
        repository.commit("2025-06-18T12:00:00-04:00");
        String origin = "file://" + tool.directory();
        repository.git(
                "clone", "-q", "--depth", "1", origin, directory.resolve("two").toString());

        assertThat(late(new Sandbox(directory.resolve("two"), TODAY)))
                .contains("records.late-entry.median,,,,days", "not_available", "fetch-depth: 0");
    }

    @Test
    void theSameCommitsGiveTheSameBytesInEveryClone() {
        Repository repository = Repository.in(tool.directory());
        repository.commit("2025-06-13T12:00:00-04:00");
        leaves("ana", "2025-06-15");
        repository.commit("2025-06-18T12:00:00-04:00");
        repository.git(
                "clone",
                "-q",
                tool.directory().toString(),
                directory.resolve("two").toString());

        assertThat(late(new Sandbox(directory.resolve("two"), TODAY))).isEqualTo(late(tool));
    }
}
