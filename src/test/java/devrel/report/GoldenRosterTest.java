package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Given;
import org.junit.jupiter.api.Test;

/** Twelve people in 2024, counted by hand. */
class GoldenRosterTest {
    static Given twelvePeople() {
        return new Given()
                .dataStart("2019-01-01")
                .employed("p01", "2020-03-02", "", "")
                .employed("p02", "2021-06-01", "2024-03-15", "159-2")
                .employed("p03", "2022-01-10", "", "")
                .employed("p04", "2023-11-06", "2024-01-31", "159-4")
                .employed("p05", "2024-01-01", "", "")
                .employed("p06", "2024-02-29", "2024-05-28", "159-2")
                .employed("p07", "2024-03-04", "2024-11-29", "161-1")
                .employed("p08", "2024-07-01", "", "")
                .employed("p09", "2022-05-02", "2024-06-28", "159-2")
                .employed("p09", "2024-09-02", "", "")
                .employed("p10", "2024-10-01", "2024-10-01", "159-2")
                .employed("p11", "2024-12-31", "", "")
                .employed("p12", "2019-08-05", "2024-12-31", "159-1");
    }

    private static Reading year2024() {
        return new Reading(Retention.of(
                Reading.ask("2024-01-01", "2024-12-31", null, false),
                twelvePeople().data()));
    }

    @Test
    void theAccountsOfTheYearClose() {
        Reading report = year2024();
        // open at the midnight of 1 January: p01 p02 p03 p04 p09 p12; p05 starts that day
        assertThat(report.value("headcount.opening")).isEqualTo(6);
        // p05 p06 p07 p08 p09 again p10 p11
        assertThat(report.value("headcount.starts")).isEqualTo(7);
        assertThat(report.value("headcount.rehires")).isEqualTo(1);
        // p02 p04 p06 p07 p09 p10 p12
        assertThat(report.value("headcount.exits")).isEqualTo(7);
        assertThat(report.value("headcount.exits.voluntary")).isEqualTo(4);
        assertThat(report.value("headcount.exits.involuntary")).isEqualTo(1);
        assertThat(report.value("headcount.exits.end_of_term")).isEqualTo(1);
        assertThat(report.value("headcount.exits.mutual")).isEqualTo(1);
        // p01 p03 p05 p08 p09 p11
        assertThat(report.value("headcount.closing")).isEqualTo(6);
    }

    @Test
    void personDaysAreWholeDaysOfTheYear() {
        // p01 366, p02 75, p03 366, p04 31, p05 366, p06 90, p07 271, p08 184, p09 180 + 121, p10 1, p11 1, p12 366
        assertThat(year2024().value("headcount.person-days")).isEqualTo(2418);
        assertThat(year2024().value("headcount.average")).isEqualTo(2418 / 366.0);
    }

    @Test
    void voluntaryTurnoverIsFourExitsOverTheAverageHeadcount() {
        Figure figure = year2024().figure("turnover.voluntary.t12m");
        assertThat(figure.value()).isCloseTo(0.6055, within(5e-5));
        assertThat(figure.value()).isCloseTo(4 * 366.0 / 2418, within(1e-15));
        assertThat(figure.n()).isEqualTo(12);
        assertThat(figure.status()).isEqualTo(Status.SMALL);
        // R: poisson.test(4)$conf.int is 1.089865, 10.241589
        assertThat(figure.low()).isCloseTo(1.089865 * 366 / 2418, within(1e-6));
        assertThat(figure.high()).isCloseTo(10.241589 * 366 / 2418, within(1e-6));
    }

    @Test
    void mutualAgreementsNotBegunByTheCompanyCannotHideRotation() {
        // the four voluntary ones and p12's mutual agreement, of whom nobody noted who began it
        assertThat(year2024().figure("turnover.voluntary.wide.t12m").numerator())
                .isEqualTo(5);
    }

    @Test
    void theEvidenceOfTurnoverIsTheExitsThePersonDaysAndTheOtherExits() {
        Evidence evidence =
                year2024().figure("turnover.voluntary.t12m").evidence().get();
        assertThat(evidence.numerator()).hasSize(4);
        assertThat(evidence.denominator().stream()
                        .mapToDouble(Evidence.Entry::weight)
                        .sum())
                .isEqualTo(2418);
        assertThat(evidence.leftOut()).hasSize(3);
    }

    @Test
    void stayersAreTwoOfTheSixOfTheOpening() {
        // p01 and p03; p09 came back, but not in the same spell
        Figure figure = year2024().figure("retention.stayers");
        assertThat(figure.numerator()).isEqualTo(2);
        assertThat(figure.denominator()).isEqualTo(6);
        assertThat(figure.low()).isCloseTo(0.097, within(5e-4));
        assertThat(figure.high()).isCloseTo(0.700, within(5e-4));
    }

    @Test
    void stabilityTakesAnySpell() {
        // on 2 January p01 p02 p03 p04 p05 p09 p12; of them on 31 December p01 p03 p05 p09 (again) and p12 (last day)
        Figure figure = year2024().figure("stability.365d");
        assertThat(figure.numerator()).isEqualTo(5);
        assertThat(figure.denominator()).isEqualTo(7);
    }

    @Test
    void hiresAreCountedWhenTheyComeOfAge() {
        // three months after: p04 6 Feb no, p05 1 Apr yes, p06 29 May no (last day 28 May), p07 4 Jun yes, p08 1 Oct
        // yes;
        // p10 and p11 come of age in 2025, and p09's return is no first spell
        Figure figure = year2024().figure("retention.hires.3m");
        assertThat(figure.numerator()).isEqualTo(3);
        assertThat(figure.denominator()).isEqualTo(5);
        assertThat(figure.evidence().get().leftOut())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("report.reason.rehire"));
    }

    @Test
    void earlyExitsAreOfMaturedHiresOnly() {
        // start + 90 days in 2024: p04 4 Feb (87 days, early), p05, p06 29 May (90 days, early), p07, p08, p10 30 Dec
        // (1
        // day, early); p11 is too young
        Figure figure = year2024().figure("exits.early.90d");
        assertThat(figure.numerator()).isEqualTo(3);
        assertThat(figure.denominator()).isEqualTo(6);
    }
}
