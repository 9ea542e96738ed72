package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import devrel.record.Checkin;
import devrel.record.Checkin.Outcome;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Happening;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LateEntryTest {
    private static final String ID = "records.late-entry.median";
    private static final Map<String, String> CHECKIN = Map.of("kind", "checkin");

    private static final Dataset DATA = new Given()
            .start("ana", "2020-01-01")
            .checkin("ana", "2023-12-31", Outcome.HELD)
            .checkin("ana", "2024-03-01", Outcome.HELD)
            .checkin("ana", "2024-03-05", Outcome.HELD)
            .checkin("ana", "2024-03-10", Outcome.HELD)
            .checkin("ana", "2024-03-20", Outcome.HELD)
            .checkin("ana", "2024-03-30", Outcome.HELD)
            .exit("ana", "2024-12-20", "159-2")
            .data();

    /** From the date of a check-in to the day of its commit; that of 30 March is in none. */
    private static final Map<String, String> COMMITTED = Map.of(
            "2023-12-31", "2024-12-01",
            "2024-03-01", "2024-03-21",
            "2024-03-05", "2024-03-05",
            "2024-03-10", "2024-03-13",
            "2024-03-20", "2024-03-30");

    private static Map<String, LocalDate> days(List<? extends Happening> rows, Map<String, String> committed) {
        Map<String, LocalDate> days = new HashMap<>();
        for (Happening row : rows) {
            String day = committed.get(row.date().toString());
            if (day != null) {
                days.put(row.id(), LocalDate.parse(day));
            }
        }
        return days;
    }

    private static Report report(Entered entered) {
        return Quality.of(Reading.ask("2024-01-01", "2024-12-31", null, false).knowing(entered), DATA);
    }

    private static Report committed() {
        Map<String, Map<String, LocalDate>> days = Map.of(
                "checkins", days(DATA.all(Checkin.KIND), COMMITTED),
                "exits", days(DATA.all(Exit.KIND), Map.of("2024-12-20", "2024-11-30")));
        return report(new Entered(days, null));
    }

    private static List<String> notes(Report report) {
        return report.notes().stream().map(Note::key).toList();
    }

    @Test
    void theMedianIsOfTheDaysFromTheRowsDateToItsFirstCommit() {
        Figure figure = new Reading(committed()).figure(ID, CHECKIN);

        // days 20, 0, 3, 10; that of 2023 is not of the period, that of 30 March is in no commit. Sorted 0 3 10 20:
        // the median is (3 + 10) / 2; the quartiles lie at 3/4: 0 + 0.75 × 3, and at 9/4: 10 + 0.25 × 10
        assertThat(figure.value()).isEqualTo(6.5);
        assertThat(figure.n()).isEqualTo(4);
        assertThat(figure.more()).containsEntry("lower_quartile", 2.25).containsEntry("upper_quartile", 12.5);
        assertThat(figure.unit()).isEqualTo(Unit.DAYS);
    }

    @Test
    void rowsInNoCommitAreLeftOutAndCounted() {
        Report report = committed();
        Evidence evidence = new Reading(report).figure(ID, CHECKIN).evidence().get();

        assertThat(evidence.denominator().stream()
                        .collect(Collectors.toMap(
                                entry -> ((Happening) entry.item()).date().toString(), Evidence.Entry::weight)))
                .isEqualTo(Map.of("2024-03-01", 20.0, "2024-03-05", 0.0, "2024-03-10", 3.0, "2024-03-20", 10.0));
        assertThat(evidence.leftOut())
                .extracting(entry -> ((Happening) entry.item()).date())
                .containsExactly(LocalDate.parse("2024-03-30"));
        assertThat(report.notes()).contains(Note.of("report.note.not-committed", "count", 1));
    }

    @Test
    void whatWasAnnouncedWasNotLate() {
        assertThat(new Reading(committed()).figure(ID, Map.of("kind", "exit")).value())
                .isZero();
    }

    @Test
    void aKindOfWhichNothingIsCommittedSaysSo() {
        Map<String, Map<String, LocalDate>> days = Map.of("checkins", days(DATA.all(Checkin.KIND), COMMITTED));
        Figure exits = new Reading(report(new Entered(days, null))).figure(ID, Map.of("kind", "exit"));

        assertThat(exits.status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(exits.note()).isEqualTo(Note.of("report.note.none-committed"));
    }

    @Test
    void withoutGitThereIsOneFigureWithoutAValueAndTheReason() {
        Report report = report(Entered.WITHOUT_GIT);
        Figure figure = new Reading(report).figure(ID);

        assertThat(figure.status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(figure.note()).isEqualTo(Note.of("report.note.late-entry-without-git"));
        assertThat(notes(report)).doesNotContain("report.note.not-committed");
    }
}
