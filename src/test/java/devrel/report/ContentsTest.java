package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentsTest {
    private static Season season() {
        return new Season()
                .content("early", "2024-02-10", "2024-02-01")
                .content("on-the-day", "2024-03-10", "2024-03-10")
                .content("late", "2024-04-10", "2024-04-11")
                .content("never", "2024-05-10", null)
                .content("unplanned", null, "2024-06-01")
                .content("last-year", "2023-12-20", "2024-01-05")
                .share("2024-10-02", "p1", null)
                .share("2024-10-03", "p1", null)
                .share("2024-12-31", "p1", 3)
                .share("2024-11-05", "p2", null)
                .share("2024-11-06", "p8", 2)
                .share("2024-11-07", "p11", null)
                .share("2024-11-08", "p12", null)
                .share("2024-11-09", null, 40);
    }

    private static Reading year(@Nullable Dimension by) {
        return new Reading(Contents.of(
                Reading.ask("2024-01-01", "2024-12-31", by, false),
                season().given().data()));
    }

    @Test
    void whatWasPlannedForThePeriodIsHeldAgainstItsDay() {
        // Planned for 2024: early, on-the-day, late, never; in time: the first two.
        Figure onPlan = year(null).figure("content.on-plan");
        assertThat(onPlan.numerator()).isEqualTo(2);
        assertThat(onPlan.denominator()).isEqualTo(4);
        assertThat(onPlan.evidence().get().leftOut())
                .singleElement()
                .satisfies(entry -> assertThat(entry.item().id()).isEqualTo("unplanned"));
    }

    @Test
    void thoseEmployedAtTheEndWhoSharedIn90DaysAreSharers() {
        // 90 days to 31 December begin on 3 October. p1, p2, p8 of p1 to p10: p11 has left, p12 is of the staff.
        Figure sharers = year(null).figure("content.sharers");
        assertThat(sharers.numerator()).isEqualTo(3);
        assertThat(sharers.denominator()).isEqualTo(10);
    }

    @Test
    void theMedianOfWhatTheyShareLeavesOutWhatNobodyIsNamedWith() {
        // p1: 1 + 3 since 3 October; p2: 1; p8: 2. The median of 4, 1, 2 is 2; 40 more are nobody's.
        Figure shares = year(null).figure("content.shares-per-sharer");
        assertThat(shares.value()).isEqualTo(2);
        assertThat(shares.n()).isEqualTo(3);
        assertThat(Objects.requireNonNull(shares.note()).parameters()).containsEntry("count", "40");
    }

    @Test
    void aGroupOfFewerThanFiveIsHidden() {
        Reading byClient = year(Dimension.CLIENT);
        Figure banco = byClient.figure("content.sharers", Map.of("client", "banco"));
        assertThat(banco.numerator()).isEqualTo(2);
        assertThat(banco.denominator()).isEqualTo(6);
        Figure retail = byClient.figure("content.sharers", Map.of("client", "retail"));
        assertThat(retail.status()).isEqualTo(Status.HIDDEN);
        assertThat(retail.value()).isNull();
    }

    @Test
    void theShareOfSharersNeedsNinetyDaysOfRecords() {
        Report report = Contents.of(
                Reading.ask("2023-01-01", "2023-02-28", null, false),
                season().given().data());
        assertThat(new Reading(report).figure("content.sharers").status()).isEqualTo(Status.NOT_AVAILABLE);
    }
}
