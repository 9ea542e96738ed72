package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Given;
import devrel.record.Exit;
import devrel.record.Exit.InitiatedBy;
import devrel.record.Exit.Renewal;
import devrel.record.Seniority;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Groups of people, and what is known of their exits. */
class GroupsAndExitsTest {
    private static Reading year(Given given) {
        return year(given, null);
    }

    private static Reading year(Given given, @Nullable Dimension by) {
        return new Reading(Retention.of(Reading.ask("2024-01-01", "2024-12-31", by, true), given.data()));
    }

    @Test
    void theBenchBeforeAnExitIsSeenOverNinetyDays() {
        Given given = new Given()
                .employed("ana", "2023-01-01", "2024-06-30", "159-2")
                .assigned("ana", "2023-01-01", "banco")
                .assigned("ana", "2024-05-31", "bench")
                .employed("ben", "2023-01-01", "2024-06-30", "159-2")
                .assigned("ben", "2023-01-01", "banco")
                .assigned("ben", "2024-06-01", "bench");
        // from 31 May to 30 June are 31 days, from 1 June 30
        assertThat(year(given).figure("bench.exits").numerator()).isEqualTo(1);
    }

    @Test
    void hiresAreOfTheFirstClientWithinThirtyDays() {
        Given given = new Given()
                .start("ana", "2023-06-01")
                .assigned("ana", "2023-07-01", "banco")
                .start("ben", "2023-06-01")
                .assigned("ben", "2023-07-02", "banco");
        // 1 June + 30 days = 1 July
        Reading report = year(given, Dimension.CLIENT);
        assertThat(report.figure("retention.hires.12m", Map.of("client", "banco"))
                        .denominator())
                .isEqualTo(1);
        assertThat(report.figure("retention.hires.12m", Map.of("client", "bench"))
                        .denominator())
                .isEqualTo(1);
    }

    @Test
    void promotionsMoveBetweenSeniorities() {
        Given given = new Given()
                .start("ana", "2023-01-01")
                .position("ana", "2023-01-01", "backend", Seniority.JUNIOR)
                .position("ana", "2024-05-01", "backend", Seniority.SEMI);
        Reading report = year(given, Dimension.SENIORITY);
        assertThat(report.figure("headcount.moved-out", Map.of("seniority", "junior"))
                        .value())
                .isEqualTo(1);
        assertThat(report.figure("headcount.moved-in", Map.of("seniority", "semi"))
                        .value())
                .isEqualTo(1);
        assertThat(report.inMonth("headcount.closing", Map.of("seniority", "junior"), "2024-04"))
                .isEqualTo(1);
        assertThat(report.inMonth("headcount.opening", Map.of("seniority", "junior"), "2024-05"))
                .isEqualTo(1);
    }

    @Test
    void reasonsAreHiddenWhileFewAnswered() {
        Given given = new Given();
        for (int i = 0; i < 5; i++) {
            given.start("p" + i, "2023-01-01");
            given.exit(new Exit(
                    "x" + i,
                    Given.day("2024-06-30"),
                    "p" + i,
                    null,
                    "159-2",
                    null,
                    null,
                    List.of(i == 0 ? "pay" : "growth"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        assertThat(year(given)
                        .figure("exits.reason", Map.of("reason", "growth"))
                        .value())
                .isEqualTo(0.8);
        Given four = new Given();
        for (int i = 0; i < 4; i++) {
            four.start("p" + i, "2023-01-01");
            four.exit(new Exit(
                    "x" + i,
                    Given.day("2024-06-30"),
                    "p" + i,
                    null,
                    "159-2",
                    null,
                    null,
                    List.of("pay", "growth"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        Figure hidden = year(four).figure("exits.reason");
        assertThat(hidden.status()).isEqualTo(Status.HIDDEN);
        assertThat(hidden.n()).isNull();
        assertThat(hidden.numerator()).isNull();
    }

    /** Exits from one client, each of which the company regretted on its last day. */
    private static Given regretted(int exits) {
        Given given = new Given();
        for (int i = 0; i < exits; i++) {
            LocalDate day = Given.day("2024-06-30");
            given.start("p" + i, "2023-01-01").assigned("p" + i, "2023-01-01", "banco");
            given.exit(new Exit(
                    "x" + i,
                    day,
                    "p" + i,
                    null,
                    "159-2",
                    null,
                    null,
                    List.of(),
                    null,
                    Exit.Regrettable.YES,
                    day,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return given;
    }

    @Test
    void whatWasThoughtOfFourLeaversOfAClientIsNotToldNotEvenCounted() {
        Map<String, String> banco = Map.of("client", "banco");
        Figure four = year(regretted(4), Dimension.CLIENT).figure("exits.regrettable", banco);
        assertThat(four.status()).isEqualTo(Status.HIDDEN);
        assertThat(four.numerator()).isNull();
        assertThat(four.n()).isNull();
        assertThat(year(regretted(4), Dimension.CLIENT)
                        .figure("exits.regrettable")
                        .numerator())
                .isEqualTo(4);
        assertThat(year(regretted(5), Dimension.CLIENT)
                        .figure("exits.regrettable", banco)
                        .numerator())
                .isEqualTo(5);
    }

    @Test
    void voluntaryInAWideSenseTakesInWhatCanHideIt() {
        Given given = new Given();
        String[][] exits = {
            {"159-2", "", ""},
            {"159-1", "COMPANY", ""},
            {"159-1", "PROFESSIONAL", ""},
            {"171", "", ""},
            {"160", "PROFESSIONAL", ""},
            {"160", "COMPANY", ""},
            {"159-4", "", "OFFERED_DECLINED"},
            {"159-4", "", "NOT_OFFERED"},
            {"159-5", "", "OFFERED_DECLINED"}
        };
        for (int i = 0; i < exits.length; i++) {
            String[] exit = exits[i];
            given.start("p" + i, "2023-01-01")
                    .exit(
                            "p" + i,
                            "2024-06-30",
                            exit[0],
                            exit[1].isEmpty() ? null : InitiatedBy.valueOf(exit[1]),
                            exit[2].isEmpty() ? null : Renewal.valueOf(exit[2]));
        }
        Reading report = year(given);
        assertThat(report.figure("turnover.voluntary.t12m").numerator()).isEqualTo(1);
        // 159-2, 159-1 by the professional, 171, 160 by the professional, 159-4 with the renewal declined
        assertThat(report.figure("turnover.voluntary.wide.t12m").numerator()).isEqualTo(5);
    }

    @Test
    void theChangeIsTheRatioOfTwoRates() {
        Given given = new Given();
        for (int i = 0; i < 20; i++) {
            String exit = i < 3 ? "2024-12-31" : i < 9 ? "2023-12-31" : "";
            given.employed("p" + i, "2023-01-01", exit, "159-2");
        }
        Figure figure = year(given).figure("turnover.voluntary.change");
        // 3 exits in 14 people-years of 366 days, 6 in 20 of 365
        double expected = 3 / (14 * 366 / 365.25) / (6 / (20 * 365 / 365.25));
        assertThat(figure.value()).isEqualTo(expected, within(1e-12));
        assertThat(figure.p()).isGreaterThan(0.05);
        assertThat(figure.low()).isLessThan(1);
        assertThat(figure.high()).isGreaterThan(1);
    }
}
