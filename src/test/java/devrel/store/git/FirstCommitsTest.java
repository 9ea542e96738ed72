package devrel.store.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit held a row first, in real repositories. */
class FirstCommitsTest {
    private static final String HEADER = "id,date,notes\n";

    @TempDir
    Path directory;

    private Repository repository;
    private Path data;

    @BeforeEach
    void aRepository() {
        repository = Repository.in(directory.resolve("work"));
        data = repository.directory().resolve("año b/data");
    }

    private void write(String file, String... rows) throws IOException {
        Path path = data.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, HEADER + String.join("\n", rows) + "\n");
    }

    private String commit(String day) {
        return repository.commit(day + "T12:00:00Z");
    }

    private Map<String, String> first(String upTo) {
        Map<String, Long> first = new TreeMap<>();
        FirstCommits.read(
                Git.at(data),
                upTo,
                List.of("checkins", "exits"),
                (folder, id, second) -> first.merge(folder + "/" + id, second, Math::min));
        Map<String, String> days = new TreeMap<>();
        first.forEach((row, second) ->
                days.put(row, Instant.ofEpochSecond(second).toString().substring(0, 10)));
        days.keySet().removeIf(row -> row.endsWith("/id"));
        return days;
    }

    @Test
    void aRowIsOfTheCommitThatAddedItWhateverBecameOfItLater() throws IOException {
        write("checkins/2026-01.ana.csv", "a,2026-01-01,");
        commit("2026-01-02");
        write("checkins/2026-01.ana.csv", "a,2026-01-01,edited", "b,2026-01-03,++ b/x");
        write("exits/2026-01.ana.csv", "a,2026-01-09,");
        write("people/p.yaml", "c,not a row");
        String third = commit("2026-01-05");
        Files.delete(data.resolve("checkins/2026-01.ana.csv"));
        write("checkins/2026-02.ana.csv", "a,2026-02-01,moved", "d,2026-02-02,");
        commit("2026-02-03");

        assertThat(first("HEAD"))
                .isEqualTo(Map.of(
                        "checkins/a", "2026-01-02",
                        "checkins/b", "2026-01-05",
                        "checkins/d", "2026-02-03",
                        "exits/a", "2026-01-05"));
        assertThat(first(third)).doesNotContainKey("checkins/d").hasSize(3);
    }

    @Test
    void aRowOfABranchIsOfItsCommitThereAndAMergeTellsOnlyWhatIsNewInIt() throws IOException {
        write("checkins/2026-01.ana.csv", "a,2026-01-01,");
        commit("2026-01-02");
        repository.git("checkout", "-q", "-b", "side");
        write("checkins/2026-01.ana.csv", "a,2026-01-01,", "s,2026-01-03,side");
        commit("2026-01-04");
        repository.git("checkout", "-q", "main");
        write("checkins/2026-01.ana.csv", "a,2026-01-01,", "m,2026-01-04,main");
        commit("2026-01-05");
        repository.git("merge", "-q", "--no-commit", "-s", "ours", "side");
        write("checkins/2026-01.ana.csv", "a,2026-01-01,", "m,2026-01-04,main", "s,2026-01-03,side", "x,2026-01-06,");
        commit("2026-01-07");

        assertThat(first("HEAD"))
                .isEqualTo(Map.of(
                        "checkins/a", "2026-01-02",
                        "checkins/s", "2026-01-04",
                        "checkins/m", "2026-01-05",
                        "checkins/x", "2026-01-07"));
    }

    @Test
    void whatGitIsConfiguredToShowDoesNotMatter() throws IOException {
        write("checkins/2026-01.ana.csv", "a,2026-01-01," + "long ".repeat(5_000));
        Files.writeString(repository.directory().resolve(".gitattributes"), "*.csv -diff\n");
        repository.git("config", "diff.noprefix", "true");
        repository.git("config", "color.ui", "always");
        repository.git("config", "diff.context", "9");
        repository.git("config", "diff.external", "false");
        commit("2026-01-02");
        write("checkins/2026-01.ana.csv", "a,2026-01-01," + "long ".repeat(5_000), "b,2026-01-03,");
        commit("2026-01-04");

        assertThat(first("HEAD")).isEqualTo(Map.of("checkins/a", "2026-01-02", "checkins/b", "2026-01-04"));
    }

    @Test
    void aHistoryThatCannotBeReadIsRefusedAndNotHalfTold() throws IOException {
        write("checkins/2026-01.ana.csv", "a,2026-01-01,");

        assertThatThrownBy(() -> first("HEAD")).isInstanceOf(Refusal.class);
    }
}
