package devrel.metric;

import static devrel.record.ReferralStep.Stage.ACCEPTED;
import static devrel.record.ReferralStep.Stage.ACKNOWLEDGED;
import static devrel.record.ReferralStep.Stage.CLIENT_INTERVIEW;
import static devrel.record.ReferralStep.Stage.CONTACTED;
import static devrel.record.ReferralStep.Stage.HIRED;
import static devrel.record.ReferralStep.Stage.OFFERED;
import static devrel.record.ReferralStep.Stage.ON_HOLD;
import static devrel.record.ReferralStep.Stage.REJECTED;
import static devrel.record.ReferralStep.Stage.SCREENED;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Journey.Counting;
import devrel.record.Dataset;
import devrel.record.Person.PersonKind;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static List<Journey> by(Given given, String asOf) {
        Dataset data = given.data();
        return Pipeline.of(data, Identities.of(data), LocalDate.parse(asOf));
    }

    @Test
    void aCandidateCountsOnceWithinAYear() {
        Given given = new Given()
                .referred("a", "2023-01-10", "ana", "cat")
                .referred("b", "2024-01-09", "ben", "cat")
                .referred("c", "2024-01-10", "cai", "cat")
                .referred("d", "2024-02-01", "dan", "cat");
        // b is 364 days after a; c is 365 days after a, the last that counted; d is 22 days after c
        assertThat(by(given, "2024-12-31"))
                .extracting(Journey::counting)
                .containsExactly(Counting.COUNTED, Counting.TOO_SOON_AGAIN, Counting.COUNTED, Counting.TOO_SOON_AGAIN);
    }

    @Test
    void aCandidateHiredByTheDayIsNotCountedAgain() {
        Given given = new Given()
                .referred("a", "2022-01-10", "ana", "cat")
                .stage("a", "2023-03-01", HIRED)
                .referred("b", "2023-02-28", "ben", "cat")
                .referred("c", "2024-03-01", "cai", "cat");
        // b comes over a year after a and the day before the hire, so it counts; c comes a year after b, but hired
        assertThat(by(given, "2024-12-31"))
                .extracting(Journey::counting)
                .containsExactly(Counting.COUNTED, Counting.COUNTED, Counting.ALREADY_HIRED);
    }

    @Test
    void ofTwoReferralsOfADayTheLowerIdOwnsTheCandidate() {
        Given given = new Given().referred("b", "2024-01-10", "ben", "cat").referred("a", "2024-01-10", "ana", "cat");
        assertThat(by(given, "2024-12-31"))
                .extracting(journey -> journey.referral().id())
                .containsExactly("a", "b");
        assertThat(by(given, "2024-12-31").get(1).isCounted()).isFalse();
    }

    @Test
    void candidatesAreTheSameByTheirIdentity() {
        Given given = new Given()
                .person("cat", PersonKind.CANDIDATE, null)
                .person("kat", PersonKind.CANDIDATE, "cat")
                .referred("a", "2024-01-10", "ana", "cat")
                .referred("b", "2024-02-10", "ben", "kat");
        assertThat(by(given, "2024-12-31").get(1).counting()).isEqualTo(Counting.TOO_SOON_AGAIN);
    }

    @Test
    void aSkippedStageIsReachedByTheNext() {
        Journey journey = by(
                        new Given()
                                .referred("a", "2024-01-10", "ana", "cat")
                                .stage("a", "2024-01-12", CONTACTED)
                                .stage("a", "2024-02-01", CLIENT_INTERVIEW)
                                .stage("a", "2024-02-05", ON_HOLD)
                                .stage("a", "2024-03-01", REJECTED),
                        "2024-12-31")
                .get(0);
        assertThat(journey.reached(SCREENED)).isTrue();
        assertThat(journey.passed(SCREENED)).isTrue();
        assertThat(journey.left(SCREENED)).isEqualTo("2024-02-01");
        assertThat(journey.passed(CLIENT_INTERVIEW)).isFalse();
        assertThat(journey.left(CLIENT_INTERVIEW)).isEqualTo("2024-03-01");
        assertThat(journey.reached(OFFERED)).isFalse();
        assertThat(journey.left(OFFERED)).isNull();
    }

    @Test
    void whatIsOpenHasNotLeftItsStage() {
        Journey journey = by(
                        new Given().referred("a", "2024-01-10", "ana", "cat").stage("a", "2024-01-12", SCREENED),
                        "2024-12-31")
                .get(0);
        assertThat(journey.left(SCREENED)).isNull();
        assertThat(journey.left(ACKNOWLEDGED)).isEqualTo("2024-01-12");
    }

    @Test
    void aHireReachedEveryStage() {
        Journey journey = by(
                        new Given().referred("a", "2024-01-10", "ana", "cat").stage("a", "2024-04-09", HIRED),
                        "2024-12-31")
                .get(0);
        assertThat(Journey.STAGES).allMatch(journey::reached);
        assertThat(journey.passed(ACCEPTED)).isTrue();
        // 10 January + 90 days = 9 April
        assertThat(journey.isHiredWithin(90)).isTrue();
        assertThat(journey.isHiredWithin(89)).isFalse();
    }

    @Test
    void stepsAfterTheDayAreNotKnownYet() {
        Given given = new Given().referred("a", "2024-01-10", "ana", "cat").stage("a", "2024-04-09", HIRED);
        assertThat(by(given, "2024-04-08").get(0).isOpen()).isTrue();
        assertThat(by(given, "2024-01-09")).isEmpty();
    }

    @Test
    void businessDaysSkipWeekendsAndHolidaysAndTheDayItself() {
        BusinessDays days = new BusinessDays(new TreeSet<>(List.of(LocalDate.of(2026, 9, 18))));
        // Friday 11 September 2026: Mon 14, Tue 15, Wed 16, Thu 17, then Fri 18 is a holiday: Mon 21
        assertThat(days.after(LocalDate.of(2026, 9, 11), 5)).isEqualTo("2026-09-21");
        // Saturday 12: the same five days
        assertThat(days.after(LocalDate.of(2026, 9, 12), 5)).isEqualTo("2026-09-21");
        assertThat(days.after(LocalDate.of(2026, 9, 11), 0)).isEqualTo("2026-09-11");
    }
}
