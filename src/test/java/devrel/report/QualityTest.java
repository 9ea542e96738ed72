package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import devrel.record.Checkin.Outcome;
import devrel.record.Start.Contract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static Reading year(Given given) {
        return new Reading(Quality.of(Reading.ask("2024-01-01", "2024-12-31", null, false), given.data()));
    }

    @Test
    void whatIsNotKnownIsCounted() {
        Reading report = year(new Given()
                .start("ana", "2024-02-01", Contract.INDEFINITE, "unknown")
                .start("ben", "2024-02-01", Contract.FEE_BASED, "referral")
                .start("cai", "2023-02-01", Contract.INDEFINITE, "unknown")
                .exit("ana", "2024-05-31", "unknown")
                .exit("cai", "2024-05-31", "159-2")
                .referred("a", "2024-03-01", "ben", "c1"));
        assertThat(report.figure("records.source.unknown").numerator()).isEqualTo(1);
        assertThat(report.figure("records.source.unknown").denominator()).isEqualTo(2);
        assertThat(report.value("records.ground.unknown")).isEqualTo(0.5);
        assertThat(report.value("records.class.unknown")).isEqualTo(0.5);
        assertThat(report.value("records.consent.missing")).isEqualTo(1);
    }

    @Test
    void aCollectionIsSilentAfterNinetyDays() {
        Reading report = year(new Given()
                .start("ana", "2024-10-02")
                .checkin("ana", "2024-10-03", Outcome.HELD)
                .checkin("ana", "2025-01-02", Outcome.HELD));
        // 2 October is 90 days before the last day; what comes after that day is not looked at
        assertThat(report.figure("records.days-since", Map.of("collection", "starts"))
                        .value())
                .isEqualTo(90);
        assertThat(report.figure("records.days-since", Map.of("collection", "checkins"))
                        .value())
                .isEqualTo(89);
        assertThat(report.value("records.silent")).isZero();
        assertThat(report.figure("records.days-since", Map.of("collection", "pulses"))
                        .status())
                .isEqualTo(Status.NOT_AVAILABLE);
        Reading later = new Reading(Quality.of(
                Reading.ask("2025-01-01", "2025-06-30", null, false),
                new Given().start("ana", "2024-10-02").data()));
        assertThat(later.value("records.silent")).isEqualTo(1);
    }
}
