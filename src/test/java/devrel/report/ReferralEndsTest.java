package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Given;
import devrel.record.ReferralStep.Stage;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferralEndsTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static Reading year(Given given, @Nullable Dimension by) {
        return new Reading(Referrals.of(Reading.ask("2024-01-01", "2024-12-31", by, false), given.data()));
    }

    /** Four referrals: hired after 50 days, rejected after 20, withdrawn after 40, and open for 30. */
    private static Given four() {
        return new Given()
                .referred("a", "2024-02-01", "ana", "c1")
                .stage("a", "2024-03-22", Stage.HIRED)
                .referred("b", "2024-02-01", "ana", "c2")
                .stage("b", "2024-02-21", Stage.REJECTED)
                .referred("c", "2024-02-01", "ana", "c3")
                .stage("c", "2024-03-12", Stage.WITHDRAWN)
                .referred("d", "2024-12-01", "ana", "c4");
    }

    @Test
    void openReferralsCountForAsLongAsTheyAreOpen() {
        Reading report = year(four(), null);
        // day 20: 1 of 4 rejected; 30: one less watched; 40: 1 of 2 withdrawn; 50: the last one hired
        assertThat(report.value("incidence.rejected.90d")).isCloseTo(1 / 4.0, EXACT);
        assertThat(report.value("incidence.withdrawn.90d")).isCloseTo(3 / 8.0, EXACT);
        assertThat(report.value("incidence.hired.90d")).isCloseTo(3 / 8.0, EXACT);
        assertThat(report.value("incidence.hired.180d")).isCloseTo(3 / 8.0, EXACT);
        // hires over all referrals would say 1/4, hires over the closed ones 1/3
        assertThat(report.figure("incidence.hired.90d").n()).isEqualTo(4);
    }

    @Test
    void whileSomeAreOpenNothingIsSaidBeyondTheLastDayWatched() {
        Given given = new Given()
                .referred("a", "2024-02-01", "ana", "c1")
                .stage("a", "2024-02-21", Stage.HIRED)
                .referred("b", "2024-11-01", "ana", "c2");
        // b has been open for 60 days
        Figure figure = year(given, null).figure("incidence.hired.90d");
        assertThat(figure.value()).isNull();
        assertThat(figure.note()).isEqualTo(new Note("report.note.not-watched", Map.of("days", "60")));
    }

    @Test
    void otherEndsRuleTheseOut() {
        Given given = four().referred("e", "2024-02-01", "ana", "c5").stage("e", "2024-02-11", Stage.NOT_ELIGIBLE);
        // day 10: 1 of 5 not eligible; then as before of the remaining 4/5
        assertThat(year(given, null).value("incidence.hired.90d")).isCloseTo(4 / 5.0 * 3 / 8, EXACT);
    }

    @Test
    void daysOnHoldAreNotDaysInAStage() {
        Given given = new Given()
                .referred("a", "2024-03-01", "ana", "c1")
                .stage("a", "2024-03-01", Stage.ACKNOWLEDGED)
                .stage("a", "2024-03-05", Stage.ON_HOLD)
                .stage("a", "2024-03-15", Stage.RESUMED)
                .stage("a", "2024-03-20", Stage.CONTACTED)
                .stage("a", "2024-03-29", Stage.ON_HOLD)
                .stage("a", "2024-04-08", Stage.REJECTED);
        Reading report = year(given, null);
        // 19 days of which 10 on hold; 19 days of which 10 on hold, the end being the end of the pause
        assertThat(report.value("stage.median.acknowledged")).isEqualTo(9);
        assertThat(report.value("stage.median.contacted")).isEqualTo(9);
        assertThat(report.figure("stage.median.screened").status()).isEqualTo(Status.NOT_AVAILABLE);
    }

    @Test
    void aStageIsLeftInAnyWayAndTheOpenOnesAreStillThere() {
        Given given = new Given()
                .referred("a", "2024-03-01", "ana", "c1")
                .stage("a", "2024-03-01", Stage.SCREENED)
                .stage("a", "2024-03-05", Stage.TECH_INTERVIEW)
                .referred("b", "2024-03-01", "ana", "c2")
                .stage("b", "2024-03-01", Stage.SCREENED)
                .stage("b", "2024-03-09", Stage.WITHDRAWN)
                .referred("c", "2024-03-01", "ana", "c3")
                .stage("c", "2024-03-01", Stage.SCREENED);
        Reading report = year(given, null);
        // day 4: 2 of 3 still there; day 8: 1 of 3, which is less than half
        assertThat(report.value("stage.median.screened")).isEqualTo(8);
        assertThat(report.figure("stage.median.tech_interview").note())
                .isEqualTo(Note.of("report.note.median-not-reached"));
    }

    @Test
    void timeToHireIsOfTheMaturedAndWithoutTheDaysOnHold() {
        Given given = new Given();
        int[] days = {20, 30, 50, 80};
        for (int i = 0; i < days.length; i++) {
            String id = "r" + i;
            given.referred(id, "2024-01-01", "ana", "c" + i)
                    .stage(id, LocalDate.of(2024, 1, 1).plusDays(days[i]).toString(), Stage.HIRED);
        }
        given.stage("r3", "2024-01-11", Stage.ON_HOLD).stage("r3", "2024-01-21", Stage.RESUMED);
        given.referred("young", "2024-12-01", "ana", "c9").stage("young", "2024-12-05", Stage.HIRED);
        Figure figure = year(given, null).figure("time-to-hire.median");
        // 20, 30, 50 and 80 − 10: median 40, quartiles 30 − 2.5 and 50 + 5
        assertThat(figure.value()).isEqualTo(40);
        assertThat(figure.n()).isEqualTo(4);
        assertThat(figure.more()).containsEntry("lower_quartile", 27.5).containsEntry("upper_quartile", 55.0);
    }

    private static Given hires(int referred, int referredStay, int others, int othersStay) {
        Given given = new Given().dataStart("2020-01-01");
        for (int i = 0; i < referred + others; i++) {
            boolean byReferral = i < referred;
            boolean stays = byReferral ? i < referredStay : i - referred < othersStay;
            given.start("p" + i, "2023-03-01", Contract.INDEFINITE, byReferral ? "referral" : "applied");
            if (!stays) {
                given.exit("p" + i, "2023-09-30", "159-2");
            }
        }
        return given;
    }

    @Test
    void stayingIsComparedWithTheOthersAndAnIntervalOverZeroTellsNothing() {
        Reading report = year(hires(8, 7, 10, 6), null);
        Figure difference = report.figure("quality.stay.12m");
        // Newcombe's method 10 of 7/8 and 6/10: Wilson [.529112, .977586] and [.312670, .831820]
        assertThat(difference.value()).isCloseTo(100 * (7 / 8.0 - 6 / 10.0), EXACT);
        assertThat(difference.low())
                .isCloseTo(100 * (0.275 - Math.hypot(0.875 - 0.529112, 0.831820 - 0.6)), within(1e-3));
        assertThat(difference.high())
                .isCloseTo(100 * (0.275 + Math.hypot(0.977586 - 0.875, 0.6 - 0.312670)), within(1e-3));
        assertThat(difference.note())
                .isEqualTo(new Note(
                        "report.note.stay-cannot-tell",
                        Map.of("stayed", "7", "referred", "8", "others_stayed", "6", "others", "10")));
        assertThat(report.figure("quality.stay.12m", Map.of("hired_by", "others"))
                        .value())
                .isEqualTo(0.6);
    }

    @Test
    void fewerThanFiveOnOneSideAreNotCompared() {
        Figure difference = year(hires(4, 4, 10, 6), null).figure("quality.stay.12m");
        assertThat(difference.value()).isNull();
        assertThat(difference.note()).extracting(Note::key).isEqualTo("report.note.stay-too-few");
    }

    /** All who stay are at one client, and so are those by referral: within clients there is no difference. */
    @Test
    void aDifferenceOfClientsIsNotOneOfReferral() {
        Given given = new Given().dataStart("2020-01-01");
        for (int i = 0; i < 80; i++) {
            boolean good = i < 40;
            boolean byReferral = good ? i % 4 != 0 : i % 4 == 0;
            boolean stays = good ? i % 10 != 0 : i % 10 == 0;
            given.start("p" + i, "2023-03-01", Contract.INDEFINITE, byReferral ? "referral" : "applied");
            given.assigned("p" + i, "2023-03-01", good ? "good" : "bad");
            if (!stays) {
                given.exit("p" + i, "2023-09-30", "159-2");
            }
        }
        Figure difference = year(given, null).figure("quality.stay.12m");
        assertThat(difference.low()).isGreaterThan(0);
        assertThat(difference.note()).extracting(Note::key).isEqualTo("report.note.stay-by-client");
    }

    /** Twelve referrers with ten referrals each, in the order of names; the last three had all the hires. */
    private static Given referrers() {
        Given given = new Given();
        for (int referrer = 0; referrer < 12; referrer++) {
            for (int i = 0; i < 10; i++) {
                String id = "r" + referrer + "x" + i;
                given.referred(id, "2024-01-01", "p" + (char) ('z' - referrer), "c" + id);
                if (referrer >= 9 && i < 6) {
                    given.stage(id, "2024-02-01", Stage.HIRED);
                }
            }
        }
        return given;
    }

    @Test
    void referrersAreDrawnTogetherAndStandInTheOrderOfNames() {
        Report report = Referrals.of(
                Reading.ask("2024-01-01", "2024-12-31", Dimension.REFERRER, false),
                referrers().data());
        List<Figure> figures = report.figures()
                .filter(figure -> figure.id().equals("referrer.conversion")
                        && !figure.by().isEmpty())
                .toList();
        assertThat(figures)
                .extracting(figure -> figure.by().get("referrer"))
                .isSorted()
                .hasSize(12);
        Figure first = figures.get(0);
        // 6 of 10 of her own, 18 of 120 of all
        assertThat(first.value()).isBetween(0.15, 0.6);
        assertThat(first.numerator()).isEqualTo(6);
        assertThat(figures.get(11).value()).isBetween(0.0, 0.15);
    }

    @Test
    void fewReferrersHaveNoEstimates() {
        Given given = new Given().referred("a", "2024-01-01", "ana", "c1").stage("a", "2024-02-01", Stage.HIRED);
        Figure figure = year(given, Dimension.REFERRER).figure("referrer.conversion", Map.of("referrer", "ana"));
        assertThat(figure.value()).isNull();
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.note()).isEqualTo(Note.of("report.note.referrers-too-few"));
    }

    @Test
    void theTreeTellsGenerationsAndWhoIsStillHere() {
        Given given = new Given()
                .start("ana", "2020-01-01")
                .employed("ben", "2021-01-01", "2023-12-31", "159-2")
                .start("cai", "2022-01-01")
                .referred("r1", "2020-10-01", "ana", "ben")
                .stage("r1", "2021-01-01", Stage.HIRED)
                .referred("r2", "2021-10-01", "ben", "cai")
                .stage("r2", "2022-01-01", Stage.HIRED)
                .referred("r3", "2021-10-01", "ben", "dan")
                .stage("r3", "2022-01-01", Stage.REJECTED);
        List<Lineage.Member> tree = Lineage.of(given.data(), Given.day("2024-12-31"));
        assertThat(tree).extracting(Lineage.Member::person).containsExactly("ana", "ben", "cai");
        assertThat(tree).extracting(Lineage.Member::generation).containsExactly(0, 1, 2);
        assertThat(tree).extracting(Lineage.Member::brought).containsExactly(1, 1, 0);
        assertThat(tree).extracting(Lineage.Member::isHere).containsExactly(true, false, true);
    }

    @Test
    void twoWhoBroughtEachOtherStandInTheTreeOnce() {
        Given given = new Given()
                .referred("r1", "2020-10-01", "ana", "ben")
                .stage("r1", "2021-01-01", Stage.HIRED)
                .referred("r2", "2022-10-01", "ben", "ana")
                .stage("r2", "2023-01-01", Stage.HIRED);
        assertThat(Lineage.of(given.data(), Given.day("2024-12-31")))
                .extracting(Lineage.Member::person)
                .containsExactly("ana", "ben");
    }
}
