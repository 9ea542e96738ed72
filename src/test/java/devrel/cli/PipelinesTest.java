package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs in CI: the files keep the published schemas, and their shell steps run here as they do there. */
class PipelinesTest {
    private static final Path COMPANY = Path.of("src/test/resources/company");

    @TempDir
    Path directory;

    private Path clone = Path.of("");
    private final Map<String, String> environment = new HashMap<>();

    /** How a step ended, and all that it said. */
    private record Ended(int exitCode, String said) {}

    @BeforeEach
    void cloneARepositoryOfRecordsWithTheTool() throws IOException {
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_SYSTEM", "/dev/null");
        environment.put("HOME", directory.toString());
        environment.put("CI", "true");
        environment.put("DATA", "data");
        environment.put("BRANCH", "main");
        environment.put("GITHUB_STEP_SUMMARY", directory.resolve("summary.md").toString());
        assumeTrue(bash(directory, "git --version").exitCode() == 0, "needs bash and git");
        Path first = Files.createDirectory(directory.resolve("first"));
        new Sandbox(first, LocalDate.of(2025, 6, 30)).copy(COMPANY, "data");
        Files.writeString(
                first.resolve("data/devrel.yaml"), standingStill(Files.readString(COMPANY.resolve("devrel.yaml"))));
        Files.writeString(first.resolve("devrel"), launcher());
        run(first, """
                chmod +x devrel && echo .devrel/ > data/.gitignore
                git init -q --initial-branch=main
                git config user.name mariana && git config user.email mariana@example.com
                git add -A && git commit -q -m records
                git clone -q --bare . ../origin.git
                git clone -q ../origin.git ../clone
                """);
        clone = directory.resolve("clone");
    }

    private static String standingStill(String settings) {
        return settings.replace("\nbridge:", "\nas_of: 2025-06-30\nbridge:");
    }

    /** Starts the tool from the classes of this test run. */
    private static String launcher() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String absolute = Stream.of(classes.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
        return "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + absolute + "' devrel.Main \"$@\"\n";
    }

    private Ended bash(Path where, String script) {
        try {
            ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", script)
                    .directory(where.toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException noBash) {
            return new Ended(127, noBash.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Ended(130, "");
        }
    }

    private String run(Path where, String script) {
        Ended ended = bash(where, script);
        assertThat(ended.exitCode()).as(script + "\n" + ended.said()).isZero();
        return ended.said();
    }

    private static String step(String service, String name) {
        return Pipelines.of(service, Path.of("data")).step(name);
    }

    private Ended step(String name) {
        return bash(clone, step("github", name));
    }

    private void reportAndKeep() {
        run(clone, step("github", "report.sh"));
        run(clone, step("github", "commit.sh"));
    }

    private int commits() {
        return Integer.parseInt(
                run(directory, "git -C origin.git rev-list --count main").strip());
    }

    private List<String> kept() {
        return run(directory, "git -C origin.git ls-tree -r --name-only main reports")
                .lines()
                .toList();
    }

    @Test
    void theReportOfTheLastCompleteMonthIsWrittenKeptAndShownOnThePageOfTheRun() throws IOException {
        reportAndKeep();
        assertThat(kept()).contains("reports/2025-06.html", "reports/2025-06.json", "reports/2025-06.md");
        assertThat(kept()).anyMatch(file -> file.endsWith(".svg"));
        assertThat(run(directory, "git -C origin.git ls-tree -r --name-only main data/published"))
                .isEqualTo("data/published/2025-06.json\n");
        assertThat(run(clone, "./devrel report verify reports/2025-06.md --data data"))
                .isNotEmpty();
        String page = Files.readString(clone.resolve("reports/2025-06.md"));
        assertThat(page).contains("![");
        assertThat(Files.readString(directory.resolve("summary.md")))
                .startsWith(page.lines().findFirst().orElseThrow())
                .doesNotContain("![");
        assertThat(run(directory, "git -C origin.git log -1 --format=%an:%s main"))
                .isEqualTo("devrel:report: the report of the month\n");
    }

    @Test
    void aSecondRunChangesNothing() {
        reportAndKeep();
        int once = commits();
        reportAndKeep();
        assertThat(commits()).isEqualTo(once).isEqualTo(2);
        assertThat(run(clone, "git status --porcelain")).isEmpty();
        // nor in another clone, made later
        run(directory, "rm -rf clone && git clone -q origin.git clone");
        reportAndKeep();
        assertThat(commits()).isEqualTo(once);
    }

    @Test
    void theMonthIsAnArgument() {
        environment.put("MONTH", "2025-05");
        reportAndKeep();
        assertThat(kept()).contains("reports/2025-05.md").noneMatch(file -> file.contains("2025-06"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-05; touch owned",
                "$(touch owned)",
                "`touch owned`",
                "2025-05\ntouch owned",
                "--output=owned",
                "2025-5",
                "'; touch owned; '",
                "../../owned",
                "::set-output name=x::y"
            })
    void whatIsNoMonthGoesNowhereAndIsNotRepeated(String month) {
        environment.put("MONTH", month);
        Ended ended = step("report.sh");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.said()).isEqualTo("MONTH must be a month such as 2026-10\n");
        assertThat(clone.resolve("owned")).doesNotExist();
        assertThat(clone.resolve("reports")).doesNotExist();
    }

    @Test
    void brokenRecordsStopTheReportAndAreShownAtTheirLine() throws IOException {
        Files.writeString(clone.resolve("data/checkins/2025-06.tomas.csv"), """
                id,date,person,by,kind,channel,outcome,satisfaction,recommend,stay,scores,topics,next_on,challenges,aspirations,summary
                b7kq2mzx4wna,2025-06-02,p-aaaaaa,tomas,regular,video,held,7,,,,,,,,::error::secret
                """);
        assertThat(step("report.sh").exitCode()).isEqualTo(1);
        assertThat(clone.resolve("reports")).doesNotExist();
        Ended checked = step("check.sh");
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.said())
                .contains("::error file=data/checkins/2025-06.tomas.csv,line=2,col=59,title=DR2003::")
                .doesNotContain("\"7\"", "secret");
        assertThat(checked.said().lines().filter(line -> line.startsWith("::"))).hasSize(1);
        assertThat(bash(clone, step("gitlab", "check.sh")).exitCode()).isEqualTo(1);
        assertThat(Files.readString(clone.resolve("gl-code-quality-report.json")))
                .contains("\"path\": \"data/checkins/2025-06.tomas.csv\"", "\"begin\": 2");
    }

    @Test
    void soundRecordsPassInSilence() {
        assertThat(step("check.sh")).isEqualTo(new Ended(0, ""));
    }

    @Test
    void whoPushedMeanwhileLosesNothing() {
        run(clone, step("github", "report.sh"));
        run(directory.resolve("first"), """
                echo later > later.txt
                git add -A && git commit -q -m later && git push -q ../origin.git HEAD:main
                """);
        run(clone, step("github", "commit.sh"));
        assertThat(commits()).isEqualTo(3);
        assertThat(run(directory, "git -C origin.git ls-tree -r --name-only main"))
                .contains("later.txt", "reports/2025-06.md");
    }

    @Test
    void withoutATokenGitLabKeepsTheReportAmongTheArtifacts() {
        run(clone, step("gitlab", "report.sh"));
        assertThat(run(clone, step("gitlab", "commit.sh"))).contains("DEVREL_PUSH_TOKEN");
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void theToolIsFetchedWhereTheRecordsAreKeptWithoutIt() {
        run(clone, "git rm -q devrel && git -c user.name=a -c user.email=a@b commit -q -m alone");
        Ended without = step("check.sh");
        assertThat(without.exitCode()).isEqualTo(66);
        assertThat(without.said()).contains("DEVREL_REPOSITORY");
        environment.put("DEVREL_REPOSITORY", directory.resolve("origin.git").toString());
        run(clone, step("gitlab", "fetch.sh"));
        assertThat(run(clone, step("gitlab", "check.sh"))).isEmpty();
    }

    @Test
    void theFilesOfThisRepositoryAreThoseThatInitWrites() throws IOException {
        for (Map.Entry<String, String> file :
                Pipelines.of("github", Path.of("data")).texts().entrySet()) {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(Path.of(file.getKey()).getParent());
                Files.writeString(Path.of(file.getKey()), file.getValue());
            }
            assertThat(Path.of(file.getKey())).hasContent(file.getValue());
        }
    }

    @Test
    void gitHubsSchemaHolds() throws IOException {
        WorkflowSchema schema = WorkflowSchema.published();
        for (String text : Pipelines.of("github", Path.of("data")).texts().values()) {
            assertThat(schema.findings(text)).isEmpty();
            // the schema notices what is wrong
            assertThat(schema.findings(text.replace("runs-on:", "run-on:"))).isNotEmpty();
            assertThat(schema.findings(text.replace("contents: read", "contents: all")))
                    .isNotEmpty();
        }
    }

    @Test
    void gitLabsSchemaHolds() throws IOException {
        String schema = Files.readString(Path.of("src/test/resources/schemas/gitlab-ci.json"));
        String text = Pipelines.of("gitlab", Path.of("data")).texts().get(".gitlab-ci.yml");
        assertThat(gitlab(schema, text)).isEmpty();
        assertThat(gitlab(schema, text.replace("when: always", "when: sometimes")))
                .isNotEmpty();
        assertThat(gitlab(schema, text.replace("    - changes:", "    - chances:")))
                .isNotEmpty();
    }

    private static List<Error> gitlab(String schema, String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema, InputFormat.JSON)
                .validate(text, InputFormat.YAML);
    }

    /** What GitHub puts into a script before a shell reads it could be anything: so no step holds an expression. */
    @Test
    void noStepHoldsAnExpressionAndNoJobHasMoreRightsThanItNeeds() {
        List<String> steps = new ArrayList<>();
        for (String service : Pipelines.SERVICES) {
            for (String name : List.of("check.sh", "report.sh", "commit.sh")) {
                steps.add(step(service, name));
            }
        }
        assertThat(steps).noneMatch(text -> text.contains("${{") || text.contains("@find") || text.contains("@push"));
        Map<String, String> texts = Pipelines.of("github", Path.of("data")).texts();
        assertThat(texts.get(".github/workflows/devrel-check.yml")).doesNotContain("write");
        assertThat(texts.get(".github/workflows/devrel-report.yml")).containsOnlyOnce(": write");
        assertThat(texts.values()).allMatch(text -> text.contains("\npermissions:\n  contents: read\n"));
    }
}
