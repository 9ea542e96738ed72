package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often we want to talk, from what is typed to the list of those whom we owe a conversation and to the figures. The
 * usual cadence: 14 days and at most 21 in the first 90 days of an employment, then 30 and at most 45.
 */
class CadenceTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);
    private static final String NOTHING = "";

    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void makeACompany() {
        sandbox = new Sandbox(directory, TODAY).with("DEVREL_WRITER", "mariana");
        run("init --organisation Andes --data-start 2023-01-01 --writer mariana --writer-email m@example.com");
    }

    private String run(String command) {
        Sandbox.Result result = sandbox.run(Sandbox.words(command));
        assertThat(result.exitCode()).as(command + "\n" + result.err()).isZero();
        return result.out();
    }

    private void start(String person, String day) {
        run("person add " + person);
        run("person start " + person + " --date " + day + " --hire-source applied --contract indefinite");
    }

    private void talk(String day, String outcome) {
        run("checkin add ana --date " + day + " --outcome " + outcome);
    }

    /** Last contact, days on the clock, the most that is allowed, and the state; the empty text when nothing is owed. */
    private String due(String day) {
        String csv = run("checkin due --format csv --on " + day);
        String[] lines = csv.split("\n");
        return lines.length < 2 ? NOTHING : lines[1].split(",", 4)[3];
    }

    /** The counts behind a figure of the days from the one to the other: {@code 1/2}. */
    private String counts(String figure, String from, String to) {
        String csv = run("report checkins --format csv --from " + from + " --to " + to);
        String[] lines = csv.split("\n");
        List<String> heads = List.of(lines[0].split(","));
        for (String line : lines) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.contains(figure)) {
                return whole(cells.get(heads.indexOf("numerator"))) + "/"
                        + whole(cells.get(heads.indexOf("denominator")));
            }
        }
        return NOTHING;
    }

    private static String whole(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    @Test
    void whoIsAwayIsOwedNothingAndDaysAwayAreNotCounted() {
        start("ana", "2024-01-01");
        talk("2024-06-01", "held");
        run("person away ana --date 2024-06-10 --until 2024-06-24");
        // away on 15 days; 1 June + 44 = 15 July, on which 44 - 15 = 29 days have passed
        assertThat(due("2024-06-24")).isEmpty();
        assertThat(due("2024-07-15")).isEmpty();
        assertThat(due("2024-07-16")).isEqualTo("2024-06-01,30,45,due");
        // 1 June + 60 = 31 July: 60 - 15 = 45, which is the most
        assertThat(due("2024-07-31")).isEqualTo("2024-06-01,45,45,due");
        assertThat(due("2024-08-01")).isEqualTo("2024-06-01,46,45,overdue");
    }

    @Test
    void aGapIsKeptIfTheDaysPresentInItAreNotTooMany() {
        start("ana", "2024-01-01");
        run("person away ana --date 2024-06-10 --until 2024-06-24");
        talk("2024-06-01", "held");
        talk("2024-07-31", "held");
        // 60 days less 15 away = 45: kept
        assertThat(counts("checkins.cadence-kept", "2024-07-01", "2024-07-31")).isEqualTo("1/1");
        talk("2024-09-15", "held");
        // 31 July to 15 September: 46 days, one too many
        assertThat(counts("checkins.cadence-kept", "2024-07-01", "2024-09-30")).isEqualTo("1/2");
    }

    @Test
    void aDeclinedTalkIsNotMissedAndIsNoContact() {
        start("ana", "2024-01-01");
        talk("2024-06-01", "held");
        talk("2024-07-10", "declined");
        // since 10 July 21 days: nothing is owed; but since 1 June, the last contact, 60
        assertThat(due("2024-07-31")).isEmpty();
        assertThat(counts("checkins.coverage.60d", "2024-07-01", "2024-07-31")).isEqualTo("0/1");
        assertThat(counts("checkins.coverage.90d", "2024-07-01", "2024-07-31")).isEqualTo("1/1");
        // no appointment of July was moved or missed: there was none
        assertThat(counts("checkins.moved-by-us", "2024-07-01", "2024-07-31")).isEqualTo("0/0");
        talk("2024-08-20", "held");
        // 80 days between contacts, but the clock went to 39 (10 July) and 41 (20 August), never over 45
        assertThat(counts("checkins.cadence-kept", "2024-08-01", "2024-08-31")).isEqualTo("1/1");
    }

    @Test
    void aTalkToWhichNobodyCameIsNoContactAndLeavesTheClockRunning() {
        start("ana", "2024-01-01");
        talk("2024-06-01", "held");
        talk("2024-07-10", "no_show");
        // 1 June + 60 = 31 July
        assertThat(due("2024-07-31")).isEqualTo("2024-06-01,60,45,overdue");
        assertThat(counts("checkins.coverage.30d", "2024-07-01", "2024-07-31")).isEqualTo("0/1");
        assertThat(counts("checkins.moved-by-us", "2024-07-01", "2024-07-31")).isEqualTo("0/1");
        talk("2024-08-01", "held");
        // 61 days, and nothing in between that would count
        assertThat(counts("checkins.cadence-kept", "2024-08-01", "2024-08-31")).isEqualTo("0/1");
    }

    @Test
    void aTalkThatWasMovedLeavesTheClockRunningWhoeverMovedIt() {
        start("ana", "2024-01-01");
        talk("2024-06-01", "held");
        talk("2024-06-20", "moved_by_us");
        talk("2024-06-25", "moved_by_them");
        assertThat(due("2024-07-31")).isEqualTo("2024-06-01,60,45,overdue");
        // 1 of held, moved by us and moved by them
        assertThat(counts("checkins.moved-by-us", "2024-06-01", "2024-06-30")).isEqualTo("1/3");
    }

    @Test
    void inTheFirstNinetyDaysTheCadenceIsThatOfOnboarding() {
        start("ana", "2024-03-01");
        // never talked with: 1 March + 14 = 15 March, + 21 = 22 March
        assertThat(due("2024-03-14")).isEmpty();
        assertThat(due("2024-03-15")).isEqualTo(",14,21,due");
        assertThat(due("2024-03-22")).isEqualTo(",21,21,due");
        assertThat(due("2024-03-23")).isEqualTo(",22,21,overdue");
        talk("2024-05-10", "held");
        // 1 March + 89 = 29 May is the last of the 90 days; 10 May + 19
        assertThat(due("2024-05-29")).isEqualTo("2024-05-10,19,21,due");
        assertThat(due("2024-05-30")).isEmpty();
        assertThat(due("2024-06-09")).isEqualTo("2024-05-10,30,45,due");
    }

    @Test
    void whoComesBackStartsAnew() {
        start("ana", "2023-06-01");
        talk("2024-05-30", "held");
        run("person leave ana --date 2024-05-31 --ground 159-2 --reasons study");
        // between the employments nothing is owed
        assertThat(due("2024-06-30")).isEmpty();
        run("person rehire ana --date 2024-07-01 --contract indefinite");
        assertThat(due("2024-07-14")).isEmpty();
        // 1 July + 14: onboarding again, and no talk in this employment
        assertThat(due("2024-07-15")).isEqualTo(",14,21,due");
        assertThat(counts("checkins.never", "2024-07-01", "2024-07-31")).isEqualTo("1/1");
        // the list of a day before is what it was
        assertThat(due("2024-05-29")).isEqualTo(",363,45,overdue");
    }

    @Test
    void whoComesBackWithinTheBridgeWasNeverAway() {
        start("ana", "2023-06-01");
        talk("2024-05-30", "held");
        run("person leave ana --date 2024-05-31 --ground 159-4");
        run("person rehire ana --date 2024-06-05 --contract indefinite");
        // four free days, 1 to 4 June, are not over 7; 30 May + 30 = 29 June
        assertThat(due("2024-06-28")).isEmpty();
        assertThat(due("2024-06-29")).isEqualTo("2024-05-30,30,45,due");
    }

    @Test
    void aDatedChangeOfCadenceLeavesThePastAsItWas() throws IOException {
        start("ana", "2024-01-01");
        start("ben", "2024-01-15");
        for (String day : List.of("2024-01-20", "2024-02-25", "2024-04-05", "2024-05-30", "2024-07-20", "2024-08-12")) {
            talk(day, "held");
        }
        run("checkin add ben --date 2024-03-10");
        List<String> before = past();
        assertThat(due("2024-09-05")).isEqualTo("2024-03-10,179,45,overdue");
        assertThat(run("checkin due --on 2024-09-05 --format csv")).doesNotContain("ana");
        changeFrom("2024-09-01", 7, 10);
        // 12 August + 24 = 5 September: fine until August, overdue by the rule of September
        assertThat(run("checkin due --on 2024-09-05 --format csv"))
                .contains(",ana,,2024-08-12,24,10,overdue\n")
                .contains(",ben,,2024-03-10,179,10,overdue\n");
        assertThat(past()).isEqualTo(before);
    }

    /** The lists of every month's last day before September, and the figures of these months, alone and as trailing years. */
    private List<String> past() {
        List<String> told = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2024, 1);
                month.isBefore(YearMonth.of(2024, 9));
                month = month.plusMonths(1)) {
            told.add(run("checkin due --format csv --on " + month.atEndOfMonth()));
            told.add(run("report checkins --format json --month " + month));
            told.add(run("report checkins --format json --as-of " + month.atEndOfMonth()));
        }
        return told;
    }

    /** Puts a rule for everybody before the others, as a person would: in the settings, by hand. */
    private void changeFrom(String day, int ideal, int most) throws IOException {
        Path settings = directory.resolve("data/devrel.yaml");
        String text = Files.readString(settings);
        String rule = "  - {from: " + day + ", ideal_days: " + ideal + ", max_days: " + most + "}\n";
        assertThat(text).contains("  - {phase: onboarding");
        Files.writeString(settings, text.replace("  - {phase: onboarding", rule + "  - {phase: onboarding"));
    }
}
