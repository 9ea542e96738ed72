package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same records give the same bytes, whoever wrote them and wherever they are read. */
class SameBytesTest {
    private static final Path COMPANY = Path.of("src/test/resources/company");
    private static final List<String> REPORTS = Reports.NAMES;
    private static final List<String> WRITERS = List.of("ana", "bea", "zoe");

    @TempDir
    Path directory;

    private static Map<String, String> reports(Sandbox sandbox) {
        Map<String, String> bytes = new LinkedHashMap<>();
        String curves =
                "report retention --by source --stratify client --spells all --given 30 --horizons 1460 --format ";
        for (String format : List.of("text", "json")) {
            bytes.put(
                    curves + format, sandbox.run(Sandbox.words(curves + format)).out());
        }
        for (String report : REPORTS) {
            for (String format : List.of("text", "md", "html", "csv", "json")) {
                for (String by : List.of("", report.equals("engagement") ? "seniority" : "client")) {
                    List<String> command = new ArrayList<>(List.of("report", report, "--format", format));
                    if (!by.isEmpty()) {
                        command.addAll(List.of("--by", by));
                    }
                    Sandbox.Result result = sandbox.run(command.toArray(String[]::new));
                    assertThat(result.err()).isEmpty();
                    bytes.put(String.join(" ", command), result.out());
                }
            }
        }
        return bytes;
    }

    private Sandbox sandbox(String name) throws IOException {
        Path own = Files.createDirectory(directory.resolve(name));
        return new Sandbox(own, LocalDate.of(2025, 6, 30)).copy(COMPANY, "data");
    }

    /** Every row goes to a writer drawn at random; the files of a month stay sorted by date and id. */
    private static void dealOut(Path data, Random random) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                String month = file.getFileName().toString().substring(0, 7);
                Map<String, List<String>> hands = new LinkedHashMap<>();
                for (String row : lines.subList(1, lines.size())) {
                    String writer = WRITERS.get(random.nextInt(WRITERS.size()));
                    hands.computeIfAbsent(writer, first -> new ArrayList<>()).add(row);
                }
                Files.delete(file);
                for (Map.Entry<String, List<String>> hand : hands.entrySet()) {
                    Path target = file.resolveSibling(month + "." + hand.getKey() + ".csv");
                    List<String> rows =
                            new ArrayList<>(Files.exists(target) ? Files.readAllLines(target) : List.of(lines.get(0)));
                    rows.addAll(hand.getValue());
                    List<String> sorted = new ArrayList<>(rows.subList(1, rows.size()));
                    sorted.sort((one, other) -> key(one).compareTo(key(other)));
                    sorted.add(0, rows.get(0));
                    Files.writeString(target, String.join("\n", sorted) + "\n");
                }
            }
        }
    }

    private static String key(String row) {
        String[] cells = row.split(",", 3);
        return cells[1] + cells[0];
    }

    @Test
    void itDoesNotMatterWhoWroteWhat() throws IOException {
        Map<String, String> before = reports(sandbox("before"));
        for (int seed = 1; seed <= 3; seed++) {
            Sandbox dealt = sandbox("dealt" + seed);
            Path data = dealt.directory().resolve("data");
            Path settings = data.resolve("devrel.yaml");
            String text = Files.readString(settings);
            StringBuilder writers = new StringBuilder("writers:\n");
            WRITERS.forEach(writer -> writers.append("  " + writer + ": " + writer + "@example.com\n"));
            Files.writeString(settings, text.replaceFirst("writers:[^\n]*\n", writers.toString()));
            dealOut(data, new Random(seed));
            reports(dealt)
                    .forEach((command, bytes) -> assertThat(bytes).as(command).isEqualTo(before.get(command)));
        }
    }

    @Test
    void itDoesNotMatterWhereOneReads() throws IOException {
        Sandbox sandbox = sandbox("here");
        Map<String, String> before = reports(sandbox);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> tags = new ArrayList<>(List.of("tr-TR", "ar-EG", "es-CL"));
        Collections.shuffle(tags, new Random(1));
        try {
            for (String tag : tags) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                reports(sandbox)
                        .forEach((command, bytes) ->
                                assertThat(bytes).as(tag + " " + command).isEqualTo(before.get(command)));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** The page of the month, in the forms in which it is kept. */
    private static List<String> month(Sandbox sandbox) {
        List<String> forms = new ArrayList<>();
        for (String format : List.of("md", "html", "json")) {
            forms.add(sandbox.run("report", "monthly", "--month", "2025-05", "--format", format).out());
        }
        assertThat(forms).allMatch(form -> form.length() > 2_000);
        return forms;
    }

    /** Five zones, four locales and a directory for each: twenty environments. */
    @Test
    void theReportOfTheMonthIsTheSameInEveryZoneLocaleAndDirectory() throws IOException {
        List<String> before = month(sandbox("first"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String id : List.of("UTC", "America/Santiago", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")) {
                for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-CH")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    Sandbox elsewhere = sandbox("in " + tag + " " + id.replace('/', ' '));
                    assertThat(month(elsewhere)).as(tag + " " + id).isEqualTo(before);
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Where one is installed; another one can be named by JAVA25_HOME. */
    private static Optional<Path> javaTwentyFive() throws IOException {
        String named = System.getenv("JAVA25_HOME");
        if (named != null) {
            return Optional.of(Path.of(named, "bin", "java"));
        }
        Path known = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(known)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(known)) {
            return homes.filter(home -> home.getFileName().toString().contains("25"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    @Test
    void theReportOfTheMonthIsTheSameUnderJavaTwentyFive() throws IOException, InterruptedException {
        Optional<Path> java = javaTwentyFive();
        assumeTrue(java.isPresent(), "there is no Java 25 in /usr/lib/jvm, and JAVA25_HOME names none");
        Sandbox sandbox = sandbox("old");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> forms = new ArrayList<>();
        for (String format : List.of("md", "html", "json")) {
            List<String> command = new ArrayList<>(List.of(java.get().toString(), "-cp", classes, "devrel.Main"));
            command.addAll(List.of("report", "monthly", "--month", "2025-05", "--format", format, "--lang", "en"));
            Process process = new ProcessBuilder(command)
                    .directory(sandbox.directory().toFile())
                    .start();
            process.getOutputStream().close();
            forms.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            process.waitFor();
        }
        assertThat(forms).isEqualTo(month(sandbox));
    }
}
