package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.cli.Sandbox;
import devrel.record.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A company in which every name, note, label and address is meant to fool somebody: in every list and every report, in every
 * form, it is text and nothing else.
 */
class HostileCompanyTest {
    private static final Path COMPANY = Path.of("src/test/resources/company");
    private static final String EVIL =
            "::error::x <script>alert(1)</script> [y](javascript:alert(2)) a|b ![z](http://e.example/p.png)"
                    + " ##[command]c `d` <img src=x onerror=alert(3)> =cmd|' /C calc'!A0";
    private static final String EVIL_LINES =
            "a\n::set-output name=n::v\n  ::stop-commands::t\r\n\u001b[31m\u202e\u2066red\u0007";
    private static final List<String> FORMATS = List.of("text", "md", "html", "csv", "json");
    private static final List<String> REPORTS = List.of(
            "retention",
            "checkins",
            "engagement",
            "factors",
            "commitments",
            "growth",
            "community",
            "events",
            "content",
            "referrals",
            "quality",
            "monthly");
    private static final List<String> LISTS = List.of(
            "checkin due",
            "agenda",
            "growth match",
            "community suggest",
            "referral silent",
            "referral tree",
            "referral mine ana",
            "event attendance",
            "group members",
            "code list clients");
    /** What builds read, behind blanks of any kind. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^[\\s\\p{Z}\\x85]*(::|##\\[)");

    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\ufeff]");

    @TempDir
    Path directory;

    private Sandbox sandbox = new Sandbox(Path.of(""), LocalDate.EPOCH);

    @BeforeEach
    void writeAllOfItDown() throws IOException {
        sandbox = new Sandbox(directory, LocalDate.of(2025, 6, 30))
                .copy(COMPANY, "data")
                .with("DEVREL_WRITER", "mariana");
        Path settings = directory.resolve("data/devrel.yaml");
        String evil = EVIL.replace("\\", "\\\\").replace("\"", "\\\"");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceFirst("organisation: [^\n]*", "organisation: \"" + evil.replace("$", "") + "\""));
        done("code", "add", "clients", "evil", "--es", EVIL, "--en", EVIL);
        done("person", "add", EVIL, "--kind", "professional", "--links", "javascript:alert(4)");
        done("person", "edit", "ana", "--name", EVIL + " Ana");
        done("person", "assign", "ana", "--client", "evil", "--date", "2025-06-01");
        note("checkin", "add", "ana", "--summary", "@note");
        note("checkin", "add", "elena", "--challenges", "@note");
        done("checkin", "add", "ana", "--date", "2025-06-29", "--summary", EVIL);
        done("commitment", "add", "ana", "--what", EVIL, "--due", "2025-06-30");
        done("growth", "aspire", "ana", "--area", "technical", "--text", EVIL);
        done(
                "growth",
                "opportunity",
                "add",
                EVIL,
                "--kind",
                "course",
                "--id",
                "o",
                "--skills",
                "java=5",
                "--url",
                "javascript:alert(5)");
        done("event", "add", EVIL, "--on", "2025-06-29", "--id", "e", "--place", EVIL);
        done(
                "content",
                "add",
                EVIL,
                "--kind",
                "post",
                "--id",
                "c",
                "--url",
                "javascript:alert(6)",
                "--published-on",
                "2025-06-01");
        done("group", "add", EVIL, "--kind", "guild", "--id", "g");
        done("lesson", "add", EVIL, "--due", "2025-06-30");
    }

    private void done(String... command) {
        Sandbox.Result result = sandbox.run(command);
        assertThat(result.exitCode())
                .as(String.join(" ", command) + result.err())
                .isZero();
    }

    private void note(String... command) throws IOException {
        Files.writeString(directory.resolve("note"), EVIL_LINES);
        sandbox.run(command);
    }

    private static List<String> commands() {
        List<String> commands = new ArrayList<>(LISTS);
        Kinds.NOUNS.forEach(noun -> commands.add(noun + " list"));
        REPORTS.forEach(report -> commands.add("report " + report));
        for (String report : List.of("retention", "checkins", "commitments", "growth", "events", "quality")) {
            commands.add("report " + report + " --by client");
        }
        commands.addAll(List.of("opportunity show o", "event show e", "content show c", "group show g"));
        return commands;
    }

    @Test
    void everyListAndEveryReportIsInertInEveryForm() {
        for (String command : commands()) {
            for (String format : FORMATS) {
                String[] words = Sandbox.words(command + " --format " + format);
                Sandbox.Result result = sandbox.run(words);
                assertThat(result.exitCode()).as(command + " " + result.err()).isIn(0, 2);
                inert(command + " " + format, format, result.out());
                inert(command + " " + format + ", what it says beside", "text", result.err());
            }
        }
    }

    @Test
    void soAreTheScreenBeforeAMeetingTheKitsTheCalendarAndTheMessages() {
        for (String command : List.of(
                "checkin prepare \"ana rojas\"",
                "checkin prepare elena",
                "content kit c",
                "referral kit backend",
                "check --advice")) {
            Sandbox.Result result = sandbox.run(Sandbox.words(command));
            inert(command, "text", result.out() + result.err());
        }
        assertThat(sandbox.run("agenda", "--ics").out()).doesNotContain("\n::", "\n ::");
        assertThat(sandbox.run("check", "--format", "github").out()).isEmpty();
    }

    @Test
    void soAreThePicturesBesideAReport() throws IOException {
        for (String report : List.of("monthly", "retention --by client", "referrals", "engagement")) {
            sandbox.run(Sandbox.words("report " + report + " --format md --output r.md"));
        }
        int pictures = 0;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".svg")).toList()) {
                inert(file.toString(), "svg", Files.readString(file));
                pictures++;
            }
        }
        assertThat(pictures).isGreaterThan(3);
    }

    private static void inert(String what, String format, String output) {
        assertThat(COMMAND.matcher(output).find())
                .as("%s: a command in%n%s", what, output)
                .isFalse();
        assertThat(CONTROL.matcher(output).find())
                .as("%s: a control character in%n%s", what, output)
                .isFalse();
        if (format.equals("html") && !output.isEmpty()) {
            HtmlFormTest.wellFormed(output);
        }
        if (format.equals("html") || format.equals("svg")) {
            assertThat(output).as(what).doesNotContain("<script", "<img", "onerror=\"");
        }
        if (format.equals("md")) {
            String unescaped = output.replaceAll("\\\\.", "");
            assertThat(unescaped).as(what).doesNotContain("<script", "<img", "](", "a|b", "http:");
        }
    }
}
