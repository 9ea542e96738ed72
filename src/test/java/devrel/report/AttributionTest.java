package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.BonusStep.Step;
import devrel.record.LessonStep;
import devrel.record.ReferralStep.Stage;
import devrel.record.Touch.TouchKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final Map<String, String> HIRED = Map.of("step", "hired");
    private static final Map<String, String> STAYED = Map.of("step", "stay_12m");

    private static Season season() {
        return new Season()
                .opening("300000 CLP")
                // The year before: three by an event, two of them hired; h1 stays, h2 leaves within the year.
                .referred("a1", "2023-05-01", "p1", "h1", "event:some")
                .hired("a1", "2023-06-01", "h1", "")
                .referred("a2", "2023-05-02", "p1", "h2", "attendance:some")
                .hired("a2", "2023-06-01", "h2", "2024-01-31")
                .referred("a3", "2023-08-01", "p2", "c3", "event:some")
                // This year.
                .referred("b1", "2024-02-01", "p1", "c4", "event:some")
                .touch("2024-01-10", "b1", null, TouchKind.CONTENT)
                .referred("b2", "2024-02-02", "p2", "c5", null)
                .touch("2024-01-05", null, "c5", TouchKind.CHECKIN)
                .touch("2024-01-20", "b2", null, TouchKind.GROUP)
                .referred("b3", "2024-02-03", "p3", "c6", null)
                .touch("2024-03-01", "b3", null, TouchKind.INTRODUCTION)
                .referred("b4", "2024-09-01", "p3", "c7", null)
                .referred("b5", "2024-02-10", "p4", "c8", "unknown")
                .touch("2024-01-01", "b5", null, TouchKind.EVENT);
    }

    private static Reading report(Season season) {
        return new Reading(Referrals.of(
                Reading.ask("2024-01-01", "2024-12-31", null, false),
                season.given().data()));
    }

    private static void counts(Figure figure, int numerator, int denominator) {
        assertThat(figure.numerator()).as(figure.id() + figure.by()).isEqualTo(numerator);
        assertThat(figure.denominator()).as(figure.id() + figure.by()).isEqualTo(denominator);
    }

    @Test
    void theFirstTouchIsTheOneWrittenElseTheEarliestBeforeTheReferral() {
        // 2024: b1 event as written, b2 check-in (its earliest), b3 and b4 unknown (b3's touch came later),
        // b5 unknown as written, whatever else there is.
        Reading report = report(season());
        counts(report.figure("attribution.first.event"), 1, 5);
        counts(report.figure("attribution.first.checkin"), 1, 5);
        counts(report.figure("attribution.first.unknown"), 3, 5);
        counts(report.figure("attribution.first.content"), 0, 5);
        counts(report.figure("attribution.first.group"), 0, 5);
        counts(report.figure("attribution.first.introduction"), 0, 5);
    }

    @Test
    void anyTouchCountsUntilTheReferralEnds() {
        // b1 event and content; b2 check-in and group; b3 introduction; b4 none; b5 event.
        Reading report = report(season());
        counts(report.figure("attribution.any.event"), 2, 5);
        counts(report.figure("attribution.any.content"), 1, 5);
        counts(report.figure("attribution.any.checkin"), 1, 5);
        counts(report.figure("attribution.any.group"), 1, 5);
        counts(report.figure("attribution.any.introduction"), 1, 5);
        counts(report.figure("attribution.any.unknown"), 1, 5);
        Season ended = season();
        ended.given().stage("b3", "2024-02-20", Stage.REJECTED);
        counts(report(ended).figure("attribution.any.introduction"), 0, 5);
    }

    @Test
    void theChainGoesOnToTheHireAndToAYearsStay() {
        // Matured (180 days) in 2024: a3 on 28 January, b1 on 30 July, both by an event, neither hired; a1 and a2 had
        // matured in 2023. Hired a year before: h1 and h2, 12 months on 1 June 2024; h1 is still here.
        Reading report = report(season());
        Figure hired = report.figure("attribution.first.event", HIRED);
        counts(hired, 0, 2);
        assertThat(hired.status()).isEqualTo(Status.HIDDEN);
        counts(report.figure("attribution.first.event", STAYED), 1, 2);
        counts(report.figure("attribution.first.checkin", HIRED), 0, 1);
        counts(report.figure("attribution.first.checkin", STAYED), 0, 0);
    }

    @Test
    void whatIsOwedIsPendingOrEligibleAndNotPaid() {
        // a1 eligible with the opening's 300,000; a2 pending with 250,000 of its own; a3 was ineligible; b1 paid;
        // b2 pending in dollars; b3 eligible in March, in pesos.
        Season season = season().bonus("a1", "2024-02-01", Step.PENDING, null)
                .bonus("a1", "2024-06-01", Step.ELIGIBLE, null)
                .bonus("a2", "2024-02-01", Step.PENDING, "250000 CLP")
                .bonus("a3", "2024-02-01", Step.INELIGIBLE, null)
                .bonus("b1", "2024-02-01", Step.PENDING, null)
                .bonus("b1", "2024-03-01", Step.PAID, null)
                .bonus("b2", "2024-03-01", Step.PENDING, "500 USD")
                .bonus("b3", "2024-03-05", Step.ELIGIBLE, "100000 CLP")
                .bonus("b4", "2025-01-02", Step.PENDING, null);
        Reading report = report(season);
        assertThat(report.value("bonus.liability")).isEqualTo(650_000);
        assertThat(report.figure("bonus.liability", Map.of("bonus", "eligible")).value())
                .isEqualTo(400_000);
        assertThat(report.figure("bonus.liability", Map.of("bonus", "pending")).value())
                .isEqualTo(250_000);
        assertThat(report.figure("bonus.liability", Map.of("currency", "USD")).value())
                .isEqualTo(500);
    }

    @Test
    void aBonusWithoutAnAmountIsSaidAndNotTakenForNothing() {
        Season season = new Season()
                .referred("a1", "2024-02-01", "p1", "h1", null)
                .bonus("a1", "2024-06-01", Step.PENDING, null);
        Figure owed = report(season).figure("bonus.liability");
        assertThat(owed.value()).isEqualTo(0);
        assertThat(Objects.requireNonNull(owed.note()).parameters()).containsEntry("unknown", "1");
    }

    @Test
    void lessonsFromExitsAreCountedByTheMonthTheyWereDue() {
        Season season = new Season()
                .lesson("l1", "2024-01-10", "exit:e1", "2024-03-01", null, "")
                .lesson("l2", "2024-01-10", "exit:e1", "2024-03-20", LessonStep.Step.DONE, "2024-04-01")
                .lesson("l3", "2024-01-10", "exit:e2", "2025-02-01", null, "")
                .lesson("l4", "2024-01-10", "exit:e2", "2025-02-10", LessonStep.Step.DROPPED, "2024-12-01")
                .lesson("l5", "2023-01-10", "exit:e2", "2023-02-10", LessonStep.Step.DONE, "2023-12-01")
                .lesson("l6", "2024-01-10", "checkin:c1", "2024-03-01", null, "")
                .lesson("l7", "2025-01-10", "exit:e1", "2025-03-01", null, "");
        Section section = new LessonsSection(new Basis(
                        Reading.ask("2024-01-01", "2024-12-31", null, false),
                        season.given().data()))
                .section();
        // Due in March 2024: l1 open and late, l2 done. In February 2025: l3 open, l4 dropped. l5 ended before, l6 is
        // not of an exit, l7 is of next year.
        List<List<Table.Cell>> rows =
                ((Section.Rows) section.parts().get(0)).table().rows();
        assertThat(rows).containsExactly(row("2024-03", 1, 1, 1, 0), row("2025-02", 1, 0, 0, 1));
    }

    private static List<Table.Cell> row(String month, int open, int late, int done, int dropped) {
        return List.of(
                new Table.Text(month),
                new Table.Amount(open, Unit.COUNT, 0),
                new Table.Amount(late, Unit.COUNT, 0),
                new Table.Amount(done, Unit.COUNT, 0),
                new Table.Amount(dropped, Unit.COUNT, 0));
    }
}
