package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Git merges records by the tool, by itself where the tool is missing, and a clone that does not know the tool is told. */
class MergeDriverTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final Path COMPANY = Path.of("src/test/resources/company");

    @TempDir
    Path directory;

    private Clones clones;

    @BeforeEach
    void aRepositoryWithTheSmallCompany() throws IOException {
        clones = new Clones(directory, TODAY);
        Files.createDirectory(clones.of("origin"));
        clones.well("origin", "init", "-q", "--initial-branch=main");
        clones.tool("origin", "mariana").run("init");
        for (String name : List.of("data/devrel.yaml", "data/.devrel/lock")) {
            Files.deleteIfExists(clones.of("origin").resolve(name));
        }
        new Sandbox(clones.of("origin"), TODAY).copy(COMPANY, "company");
        try (var files = Files.list(clones.of("origin").resolve("company"))) {
            for (Path file : files.toList()) {
                Files.move(file, clones.of("origin").resolve("data").resolve(file.getFileName()));
            }
        }
        Files.delete(clones.of("origin").resolve("company"));
        clones.commit("origin", "company");
    }

    private void cloned(String name, boolean withDriver) throws IOException {
        Files.createDirectory(clones.of(name));
        clones.well(name, "clone", "-q", clones.of("origin").toString(), ".");
        if (withDriver) {
            assertThat(clones.tool(name, "mariana").run("doctor", "--fix").exitCode())
                    .isZero();
        }
    }

    private Path person(String name) throws IOException {
        try (var files = Files.list(clones.of(name).resolve("data/people"))) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private void edit(String name, String option, String value) throws IOException {
        String id = person(name).getFileName().toString().replace(".yaml", "");
        Sandbox.Result result = clones.tool(name, "mariana").run("person", "edit", id, option, value);
        assertThat(result.exitCode()).as(result.err()).isZero();
        clones.commit(name, option);
    }

    @Test
    void initTellsGitHowToMergeRecords() {
        assertThat(clones.well("origin", "config", "merge.devrel.driver"))
                .contains(directory.resolve("devrel") + "'")
                .contains("merge-driver %O %A %B %P")
                .contains("git merge-file");
    }

    @Test
    void aCloneThatDoesNotKnowTheDriverIsToldAndPutRight() throws IOException {
        cloned("one", false);
        Sandbox tool = clones.tool("one", "mariana");

        assertThat(tool.run("check").err()).contains("data: advice[DR4002]").contains("mend: devrel doctor --fix");
        assertThat(tool.run("check").exitCode()).isZero();
        assertThat(tool.run("doctor").exitCode()).isEqualTo(1);
        assertThat(tool.run("doctor", "--fix").exitCode()).isZero();
        assertThat(tool.run("check")).isEqualTo(new Sandbox.Result(0, "", ""));
    }

    @Test
    void neighbouringFieldsMergeAndOneFieldChangedTwiceIsAConflictOfThatField() throws IOException {
        cloned("one", true);
        cloned("two", true);
        edit("one", "--city", "lima");
        edit("two", "--languages", "es,qu");
        edit("two", "--city", "arica");

        Clones.Said said = clones.git(
                "one",
                "pull",
                "-q",
                "--no-rebase",
                "--no-edit",
                clones.of("two").toString(),
                "main");

        assertThat(said.exitCode()).as(said.words()).isEqualTo(1);
        assertThat(said.words()).contains("error[DR4001]").contains("city").doesNotContain("languages");
        assertThat(Files.readString(person("one")))
                .contains("<<<<<<< ours: city\ncity: lima\n=======\ncity: arica\n>>>>>>> theirs: city\n")
                .contains("languages: [es, qu]");
    }

    @Test
    void withoutTheToolGitMergesTheTexts() throws IOException {
        cloned("one", true);
        cloned("two", true);
        edit("one", "--city", "lima");
        edit("two", "--city", "arica");
        Files.delete(directory.resolve("devrel"));

        Clones.Said said = clones.git(
                "one",
                "pull",
                "-q",
                "--no-rebase",
                "--no-edit",
                clones.of("two").toString(),
                "main");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(Files.readString(person("one")))
                .contains("<<<<<<< ours\ncity: lima\n=======\ncity: arica\n>>>>>>> theirs\n");
    }

    /** Rounds of work in five clones that pull from each other; what each of them said last is looked for at the end. */
    @Test
    @EnabledIfSystemProperty(named = "devrel.deep", matches = "true")
    void fiveClonesAndAHundredAndFiftyRoundsLoseNothing() throws IOException {
        Rounds with = new Rounds(true);
        with.run(150);
        assertThat(with.wrong).isEmpty();
        assertThat(with.conflictsOfOthers).isZero();

        Rounds without = new Rounds(false);
        without.run(150);
        assertThat(without.wrong).isEmpty();
        System.out.println("with the driver: " + with + "\nwithout: " + without);
    }

    private final class Rounds {
        private final Random random = new Random(7);
        private final boolean withDriver;
        private final Set<String> added = new LinkedHashSet<>();
        private final Set<String> removed = new LinkedHashSet<>();
        private final Map<String, Set<String>> notes = new HashMap<>();
        private final List<String> wrong = new ArrayList<>();
        private final Set<String> byHand = new LinkedHashSet<>();
        private int merges;
        private int conflicts;
        private int conflictsOfOthers;

        Rounds(boolean withDriver) {
            this.withDriver = withDriver;
        }

        private String name(int clone) {
            return (withDriver ? "with" : "without") + clone;
        }

        void run(int rounds) throws IOException {
            for (int i = 0; i < 5; i++) {
                cloned(name(i), withDriver);
            }
            for (int round = 0; round < rounds; round++) {
                int clone = random.nextInt(5);
                work(name(clone), round);
                pull(name(clone), name((clone + 1 + random.nextInt(4)) % 5));
            }
            for (int i = 1; i < 5; i++) {
                pull(name(0), name(i));
            }
            Sandbox.Result check = clones.tool(name(0), "mariana").run("check");
            String told = check.err()
                    .lines()
                    .filter(line -> line.contains("error[") && byHand.stream().noneMatch(line::contains))
                    .findFirst()
                    .orElse("");
            if (!told.isEmpty()) {
                wrong.add(told);
            }
            String list = clones.tool(name(0), "mariana")
                    .run("checkin", "list", "--format", "csv")
                    .out();
            for (String id : added) {
                if (!list.contains(id) && !removed.contains(id)) {
                    wrong.add("lost: " + id);
                }
            }
            notes.forEach((file, lines) -> lines.forEach(line -> lookFor(file, line)));
        }

        private void lookFor(String file, String line) {
            try {
                if (!Files.readString(clones.of(name(0)).resolve(file)).contains(line)) {
                    wrong.add("lost: " + line + " of " + file);
                }
            } catch (IOException gone) {
                wrong.add("lost: " + file);
            }
        }

        private void work(String name, int round) throws IOException {
            Sandbox tool = clones.tool(name, random.nextBoolean() ? "mariana" : "tomas");
            List<Path> people;
            try (var files = Files.list(clones.of(name).resolve("data/people"))) {
                people = files.sorted().toList();
            }
            Path person = people.get(random.nextInt(2));
            String id = person.getFileName().toString().replace(".yaml", "");
            switch (random.nextInt(5)) {
                case 0 -> tool.run("person", "edit", id, "--tags", "tag-" + round);
                case 1 -> tool.run("person", "edit", id, "--city", "city-" + round % 7);
                case 2 -> {
                    Files.writeString(person, Files.readString(person) + "# note " + round + "\n");
                    notes.computeIfAbsent("data/people/" + person.getFileName(), key -> new LinkedHashSet<>())
                            .add("# note " + round);
                }
                case 3 -> tool.run("code", "add", "clients", "client-" + round, "--en", "Client");
                default -> checkin(tool, id, round);
            }
            clones.commit(name, "round " + round);
        }

        private void checkin(Sandbox tool, String person, int round) {
            int day = 2 + random.nextInt(26);
            Sandbox.Result result = new Sandbox(tool.directory(), TODAY, round)
                    .with("DEVREL_WRITER", "mariana")
                    .run(
                            "checkin",
                            "add",
                            person,
                            "--date",
                            "2025-06-" + (day < 10 ? "0" : "") + day,
                            "--summary",
                            "round " + round);
            String said = result.out();
            int at = said.indexOf("check-in ");
            if (result.exitCode() == 0 && at >= 0) {
                added.add(said.substring(at + 9, at + 21));
            }
        }

        private void pull(String name, String from) throws IOException {
            Clones.Said said = clones.git(
                    name,
                    "pull",
                    "-q",
                    "--no-rebase",
                    "--no-edit",
                    clones.of(from).toString(),
                    "main");
            merges++;
            if (said.exitCode() != 0) {
                resolve(name);
            } else {
                Sandbox.Result check = clones.tool(name, "mariana").run("check");
                check.err()
                        .lines()
                        .filter(line ->
                                line.contains("error[") && byHand.stream().noneMatch(line::contains))
                        .forEach(line -> wrong.add("clean: " + line));
            }
        }

        /** Takes our side of each conflict, and counts those that are none of a field that both sides changed. */
        private void resolve(String name) throws IOException {
            conflicts++;
            for (String file :
                    clones.well(name, "diff", "--name-only", "--diff-filter=U").split("\n", -1)) {
                Path path = clones.of(name).resolve(file);
                String text = Files.readString(path);
                boolean isOfAField = text.contains("<<<<<<< ours: city") || text.contains("<<<<<<< ours: date");
                conflictsOfOthers += isOfAField || !withDriver ? 0 : 1;
                Files.writeString(path, withDriver ? chosen(text) : file.endsWith(".csv") ? rows(text) : both(text));
            }
            clones.commit(name, "chosen");
            if (!withDriver) {
                // git's conflicts hold neighbouring keys too, and our side of them loses what only the other changed
                byHand.add("merge "
                        + clones.well(name, "rev-parse", "--short=12", "HEAD").strip() + " ");
            }
        }

        private static String chosen(String text) {
            return text.replaceAll("(?s)<<<<<<< ours[^\n]*\n(.*?)=======\n.*?>>>>>>> theirs[^\n]*\n", "$1");
        }

        /** The rows of both sides, where they belong. */
        private static String rows(String text) {
            List<String> rows = text.lines()
                    .filter(line -> line.contains(",2025-"))
                    .distinct()
                    .sorted(Comparator.comparing(line -> line.split(",")[1] + line.split(",")[0]))
                    .toList();
            return text.lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows) + "\n";
        }

        /** As somebody does who keeps notes of both sides, rows of both sides, and our value of a key. */
        private static String both(String text) {
            List<String> kept = new ArrayList<>();
            Set<String> keys = new LinkedHashSet<>();
            for (String line : text.split("\n", -1)) {
                boolean isMark = line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>");
                int colon = line.indexOf(": ");
                boolean isKey = colon > 0 && !line.startsWith("#") && !line.startsWith(" ");
                if (!isMark && (!isKey || keys.add(line.substring(0, colon)))) {
                    kept.add(line);
                }
            }
            return String.join("\n", kept);
        }

        @Override
        public String toString() {
            return merges + " pulls, " + conflicts + " with conflicts, " + added.size() + " check-ins, " + wrong.size()
                    + " wrong";
        }
    }
}
