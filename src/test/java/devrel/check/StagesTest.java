package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagesTest {
    private static final String REFERRAL =
            "referral r-1 date=2024-03-01 referrer=p-ana candidate=p-caro relationship=friend candidate_knows=yes\n";

    /** The referral, and one step a day from 2 March on. */
    private static String steps(String stages) {
        StringBuilder lines = new StringBuilder(REFERRAL);
        int day = 2;
        for (String stage : stages.split(" ")) {
            lines.append("referral-step t-%d date=2024-03-%02d referral=r-1 stage=%s%n".formatted(day, day, stage));
            day++;
        }
        return lines.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledged contacted screened tech_interview client_interview offered accepted",
                "contacted offered withdrawn",
                "acknowledged rejected",
                "acknowledged on_hold resumed on_hold resumed screened",
                "acknowledged on_hold rejected",
                "on_hold not_eligible",
                "not_eligible",
                "duplicate"
            })
    void stagesMayBeSkippedAndPaused(String stages) {
        assertThat(found(steps(stages))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rejected",
                "withdrawn",
                "on_hold rejected",
                "resumed",
                "screened contacted",
                "screened screened",
                "acknowledged on_hold on_hold",
                "acknowledged on_hold resumed resumed",
                "acknowledged rejected contacted",
                "not_eligible rejected",
                "duplicate on_hold"
            })
    void theLastStepIsOutOfOrder(String stages) {
        int line = 1 + stages.split(" ").length;

        assertThat(found(steps(stages))).containsExactly("lines:" + line + " stage STEP_OUT_OF_ORDER");
    }

    @Test
    void whatMayComeInsteadIsTold() {
        assertThat(parameters(steps("offered screened")))
                .containsEntry("value", "screened")
                .containsEntry("of", "r-1")
                .containsEntry("after", "offered")
                .containsEntry("allowed", "accepted, on_hold, hired, rejected, withdrawn, not_eligible, duplicate")
                .containsEntry("other", "lines:2");
        assertThat(parameters(steps("rejected"))).containsEntry("after", "–").containsEntry("other", "–");
        assertThat(parameters(steps("duplicate rejected")))
                .containsEntry("after", "duplicate")
                .containsEntry("allowed", "–");
    }

    @Test
    void stagesOfOneDayAreReadInTheirOrder() {
        assertThat(found(REFERRAL + """
                                        referral-step t-9 date=2024-03-02 referral=r-1 stage=acknowledged
                                        referral-step t-1 date=2024-03-02 referral=r-1 stage=rejected
                                        """)).isEmpty();
    }

    @Test
    void aStageThatIsAddedBehindALaterOneIsTheOneToBlame() {
        assertThat(found(REFERRAL + """
                                        referral-step t-1 date=2024-03-05 referral=r-1 stage=contacted
                                        + referral-step t-2 date=2024-03-04 referral=r-1 stage=offered
                                        """)).containsExactly("referral-step:t-2 stage STEP_OUT_OF_ORDER");
    }

    @Test
    void aStageIsNotOlderThanItsReferral() {
        assertThat(found(REFERRAL + "referral-step t-1 date=2024-02-29 referral=r-1 stage=acknowledged"))
                .containsExactly("lines:2 date STEP_TOO_EARLY");
    }

    @Test
    void feedbackIsNotOlderThanItsReferral() {
        assertThat(found(REFERRAL + "feedback h-1 date=2024-02-29 referral=r-1 to=referrer"))
                .containsExactly("lines:2 date STEP_TOO_EARLY");
    }

    @Test
    void feedbackIsAboutAStageThatWasReached() {
        String word = "feedback h-1 date=2024-03-02 referral=r-1 to=referrer about=";

        assertThat(found(steps("acknowledged") + word + "acknowledged")).isEmpty();
        assertThat(found(steps("acknowledged") + word + "offered")).containsExactly("lines:3 about STEP_TOO_EARLY");
        assertThat(parameters(steps("acknowledged") + word + "offered"))
                .containsEntry("of", "referral:r-1 offered")
                .containsEntry("start", "–");
    }

    @Test
    void feedbackDoesNotComeBeforeTheStage() {
        assertThat(parameters(steps("acknowledged offered")
                        + "feedback h-1 date=2024-03-02 referral=r-1 to=referrer about=offered"))
                .containsEntry("value", "2024-03-02")
                .containsEntry("start", "2024-03-03")
                .containsEntry("other", "lines:3");
    }
}
