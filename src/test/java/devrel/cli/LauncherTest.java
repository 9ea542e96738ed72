package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher with a Java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path directory;

    private Path install;
    private Path cache;

    @BeforeEach
    void install() throws IOException {
        directory = directory.toRealPath();
        install = Files.createDirectories(directory.resolve("an install"));
        cache = directory.resolve("cache/devrel");
        Files.copy(Path.of("devrel"), install.resolve("devrel"));
        Files.createDirectories(install.resolve("target"));
        Files.writeString(install.resolve("target/devrel.jar"), "");
        Files.createDirectories(directory.resolve("bin"));
        link(java("one"));
    }

    /** A home of Java 17 of that name. */
    private Path java(String name) throws IOException {
        return java(name, "17.0.1");
    }

    private Path java(String name, String version) throws IOException {
        Path home = directory.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$0 $*\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"x\"\n");
        return java;
    }

    private void link(Path java) throws IOException {
        Path onPath = directory.resolve("bin/java");
        Files.deleteIfExists(onPath);
        Files.createSymbolicLink(onPath, java);
    }

    private record Ended(int code, String text) {}

    private Ended run(Path launcher, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString(), "--version");
        builder.environment().clear();
        builder.environment().put("PATH", directory.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }

    private String run() throws IOException, InterruptedException {
        Ended ended = run(install.resolve("devrel"), Map.of());
        assertThat(ended.code()).as(ended.text()).isZero();
        return ended.text();
    }

    @Test
    void theHomeBehindTheLinkIsKeptUntilTheLinkLeadsElsewhere() throws Exception {
        run();
        assertThat(run()).startsWith(directory + "/one/bin/java ").endsWith(" devrel.Main --version\n");
        assertThat(cache.resolve("java")).hasContent(directory + "/one\n");
        link(java("two"));
        assertThat(run()).startsWith(directory + "/two/bin/java ");
        assertThat(cache.resolve("java")).hasContent(directory + "/two\n");
    }

    @Test
    void whateverElseStandsInTheKeptFileIsNotBelieved() throws Exception {
        run();
        for (String text : List.of("", "nonsense\n", directory + "/bin\n", "/\n", "\0\n")) {
            Files.writeString(cache.resolve("java"), text);
            assertThat(run()).startsWith(directory + "/one/bin/java ");
        }
    }

    @Test
    void aFileThatCannotBeKeptKeepsNobodyFromWorking() throws Exception {
        run();
        Files.deleteIfExists(cache.resolve("java"));
        Files.createDirectory(cache.resolve("java"));
        assertThat(run()).isEqualTo(run()).startsWith(directory + "/one/bin/java ");
    }

    @Test
    void anInstallHasOneArchiveByWhateverNameItIsCalled() throws Exception {
        run();
        Path linked = Files.createSymbolicLink(directory.resolve("linked"), install);
        Path file = Files.createSymbolicLink(directory.resolve("bin/devrel"), install.resolve("devrel"));
        for (Path name : List.of(linked.resolve("devrel"), file, install.resolve("../an install/./devrel"))) {
            assertThat(run(name, Map.of()).text()).contains(install + "/target/devrel.jar");
        }
        try (Stream<Path> kept = Files.list(cache)) {
            assertThat(kept.filter(each -> each.toString().contains("@"))).hasSize(1);
        }
    }

    @Test
    void withoutAPathItSaysWhatIsMissing() throws Exception {
        Ended ended = run(install.resolve("devrel"), Map.of("PATH", ""));
        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.text()).contains("no Java was found by JAVA_HOME and PATH", "mend: install a JDK 17 or later");
    }

    @ParameterizedTest
    @CsvSource({
        "JDK_JAVA_OPTIONS, -Xmx48m",
        "JAVA_TOOL_OPTIONS, -ea -Xmx48m",
        "_JAVA_OPTIONS, -Xmx48m",
        "JDK_JAVA_OPTIONS, -XX:MaxHeapSize=48m"
    })
    void aSmallerHeapOfTheUsersIsLeftToThem(String variable, String options) throws Exception {
        assertThat(run()).contains(" -Xms48m ");
        Ended small = run(install.resolve("devrel"), Map.of(variable, options));
        assertThat(small.code()).isZero();
        assertThat(small.text()).doesNotContain("-Xms");
    }

    /** A second one would stop the JVM. */
    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseParallelGC", "-XX:+UseZGC", "-XX:+UseShenandoahGC"})
    void aCollectorOfTheUsersIsTheOnlyOne(String option) throws Exception {
        link(java("new", "25.0.3"));
        assertThat(run()).contains(" -XX:+UseSerialGC ").doesNotContain("G1");
        Ended theirs = run(install.resolve("devrel"), Map.of("JDK_JAVA_OPTIONS", option));
        assertThat(theirs.code()).isZero();
        assertThat(theirs.text()).doesNotContain("+Use").contains(" -Xmn");
    }

    @Test
    void g1IsToldHowToGrowWhereItCollects() throws Exception {
        assertThat(run()).contains(" -XX:G1ExpandByPercentOfAvailable=0 ").doesNotContain("SerialGC");
    }
}
