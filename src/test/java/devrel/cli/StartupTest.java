package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command loads is what its start costs; counted, since times tell nothing on a busy machine. */
class StartupTest {
    private static final String SHARED = "shared objects file";
    private static final List<String> LIBRARIES =
            List.of("org.jline", "tools.jackson", "org.snakeyaml", "org.apache.commons");
    private static final List<String> CHECKIN =
            List.of("checkin", "add", "leo", "--channel", "call", "--satisfaction", "4", "--summary", "x", "--dry-run");

    /** From some version on, the JDK meets some of the expensive classes on its own way up. */
    private static final int LOADS_THEM_ITSELF = 21;

    @TempDir
    static Path directory;

    private static String classPath = "";

    /** One loaded class: its name and where it came from. */
    private record Loaded(String name, String source) {
        boolean isOurs() {
            return name.startsWith("devrel.") || name.startsWith("picocli.");
        }

        boolean isIn(List<String> packages) {
            return packages.stream().anyMatch(name::startsWith);
        }
    }

    @BeforeAll
    static void jarAndStore() throws IOException, InterruptedException, URISyntaxException {
        Path jar = jar();
        String libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> entries = new ArrayList<>(List.of(jar.toString()));
        for (String entry : libraries.split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                entries.add(entry);
            }
        }
        classPath = String.join(File.pathSeparator, entries);
        run(List.of(), "init", "data", "--demo", "--people", "6", "--months", "6");
        run(List.of(), "person", "add", "Leo Prueba", "--kind", "professional");
        run(List.of(), "person", "start", "leo", "--date", "2026-09-01", "--hire-source", "applied");
    }

    private static Path jar() throws IOException, URISyntaxException {
        Path classes = Path.of(
                App.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = directory.resolve("devrel.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static void run(List<String> flags, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, "devrel.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("DEVREL_WRITER", "mariana");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path answer = directory.resolve("answer.txt");
        Process process = builder.redirectOutput(answer.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", arguments) + "\n" + Files.readString(answer))
                .isZero();
    }

    private static List<Loaded> loadedBy(List<String> flags, String... arguments)
            throws IOException, InterruptedException {
        Path log = directory.resolve("classes.txt");
        List<String> all = new ArrayList<>(flags);
        all.add("-Xlog:class+load:file=" + log + "::filecount=0");
        run(all, arguments);
        List<Loaded> loaded = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            int source = line.indexOf(" source: ");
            if (source > 0) {
                String name = line.substring(line.lastIndexOf(' ', source - 1) + 1, source);
                loaded.add(new Loaded(name, line.substring(source + " source: ".length())));
            }
        }
        return loaded;
    }

    private static String[] checkin() {
        return CHECKIN.toArray(String[]::new);
    }

    @Test
    void theVersionLoadsHardlyAnything() throws IOException, InterruptedException {
        List<Loaded> loaded = loadedBy(List.of(), "--version");

        assertThat(loaded).filteredOn(Loaded::isOurs).hasSizeLessThan(12);
        assertThat(loaded).noneMatch(each -> each.isIn(LIBRARIES) || each.name().startsWith("picocli."));
    }

    @Test
    void addingACheckinLoadsNoLibrary() throws IOException, InterruptedException {
        List<Loaded> loaded = loadedBy(List.of(), checkin());

        assertThat(loaded).noneMatch(each -> each.isIn(LIBRARIES) || each.name().startsWith("picocli."));
        assertThat(loaded)
                .filteredOn(each -> each.isOurs() && !each.name().contains("Lambda"))
                .hasSizeLessThan(250);
    }

    /** Each of these costs the start of a process more than reading its data. */
    @Test
    void addingACheckinByIdMeetsNoLambdaNoRegularExpressionAndNoMadeUpEquality()
            throws IOException, InterruptedException {
        String leo;
        try (Stream<Path> people = Files.list(directory.resolve("data/people"))) {
            leo = people.filter(StartupTest::isLeo)
                    .findFirst()
                    .orElseThrow()
                    .getFileName()
                    .toString();
        }
        List<Loaded> loaded = loadedBy(
                List.of(),
                "checkin",
                "add",
                leo.substring(0, "p-aaaaaa".length()),
                "--channel",
                "call",
                "--satisfaction",
                "4",
                "--summary",
                "met on 2026-10-01, call 2 of 3");

        assertThat(loaded).noneMatch(each -> each.name().contains("$$Lambda") && each.isOurs());
        if (Runtime.version().feature() < LOADS_THEM_ITSELF) {
            assertThat(loaded)
                    .noneMatch(each -> each.isIn(List.of(
                            "java.lang.runtime.ObjectMethods",
                            "java.lang.ProcessHandle",
                            "java.util.regex.Pattern",
                            "java.security.Provider",
                            "java.util.stream.ReferencePipeline")));
        }
    }

    private static boolean isLeo(Path file) {
        try {
            return Files.readString(file).contains("Leo Prueba");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aReportAsTextLoadsNoLibrary() throws IOException, InterruptedException {
        for (String report : Reports.NAMES) {
            List<Loaded> loaded = loadedBy(List.of(), "report", report, "--format", "text");

            assertThat(loaded)
                    .as(report)
                    .noneMatch(each -> each.isIn(List.of("org.jline", "tools.jackson", "picocli")));
        }
    }

    @Test
    void whatACheckinLoadsComesFromTheArchiveOfTheTrainingRun() throws IOException, InterruptedException {
        Path archive = directory.resolve("devrel.jsa");
        run(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Ddevrel.training=true"), Training.ARGUMENT);

        List<Loaded> loaded = loadedBy(List.of("-XX:SharedArchiveFile=" + archive), checkin());

        long shared =
                loaded.stream().filter(each -> each.source().contains(SHARED)).count();
        assertThat((double) shared / loaded.size())
                .as(() -> "not from the archive: "
                        + loaded.stream()
                                .filter(each -> !each.source().contains(SHARED))
                                .map(Loaded::name)
                                .toList())
                .isGreaterThan(0.95);
    }
}
