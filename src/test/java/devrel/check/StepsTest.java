package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepsTest {
    private static final String PROMISE =
            "commitment m-1 date=2024-03-04 person=p-ana owner=mariana due=2024-03-15 what=Algo\n";
    private static final String WISH = "aspiration f-1 date=2024-03-04 person=p-ana area=leadership\n";

    @Test
    void aStepIsNotOlderThanItsCommitment() {
        String early = PROMISE + "commitment-step n-1 date=2024-03-03 commitment=m-1 step=kept";

        assertThat(found(early)).containsExactly("lines:2 date STEP_TOO_EARLY");
        assertThat(parameters(early))
                .containsEntry("value", "2024-03-03")
                .containsEntry("of", "commitment:m-1")
                .containsEntry("start", "2024-03-04")
                .containsEntry("other", "lines:1");
        assertThat(found(early.replace("2024-03-03", "2024-03-04"))).isEmpty();
    }

    @Test
    void nothingFollowsTheEndOfACommitment() {
        String again = PROMISE + """
                commitment-step n-1 date=2024-03-10 commitment=m-1 step=released
                commitment-step n-2 date=2024-03-12 commitment=m-1 step=renegotiated due=2024-03-20
                """;

        assertThat(found(again)).containsExactly("lines:3 step STEP_OUT_OF_ORDER");
        assertThat(parameters(again))
                .containsEntry("value", "renegotiated")
                .containsEntry("of", "m-1")
                .containsEntry("after", "released")
                .containsEntry("other", "lines:2");
    }

    @Test
    void anEndThatIsAddedBeforeAnotherStepIsTheOneToBlame() {
        assertThat(found(PROMISE + """
                                        commitment-step n-2 date=2024-03-12 commitment=m-1 step=renegotiated due=2024-03-20
                                        + commitment-step n-1 date=2024-03-10 commitment=m-1 step=kept
                                        """)).containsExactly("commitment-step:n-1 step STEP_OUT_OF_ORDER");
    }

    @Test
    void aPromiseIsRenegotiatedAndKeptOnTheSameDay() {
        assertThat(found(PROMISE + """
                                        commitment-step n-1 date=2024-03-10 commitment=m-1 step=kept
                                        commitment-step n-2 date=2024-03-10 commitment=m-1 step=renegotiated due=2024-03-20
                                        """)).isEmpty();
    }

    @Test
    void aRenegotiationNamesTheNewDay() {
        assertThat(found(PROMISE + "commitment-step n-1 date=2024-03-10 commitment=m-1 step=renegotiated"))
                .containsExactly("lines:2 due MISSING_VALUE");
    }

    @Test
    void theNewDayIsNotOlderThanTheRenegotiation() {
        assertThat(found(PROMISE
                        + "commitment-step n-1 date=2024-03-10 commitment=m-1 step=renegotiated due=2024-03-09"))
                .containsExactly("lines:2 due DATES_OUT_OF_ORDER");
    }

    @Test
    void aStepIsNotOlderThanItsAspiration() {
        assertThat(found(WISH + "aspiration-step g-1 date=2024-03-03 aspiration=f-1 step=confirmed"))
                .containsExactly("lines:2 date STEP_TOO_EARLY");
    }

    @Test
    void nothingFollowsTheEndOfAnAspiration() {
        assertThat(found(WISH + """
                                        aspiration-step g-1 date=2024-04-03 aspiration=f-1 step=dropped
                                        aspiration-step g-2 date=2024-05-03 aspiration=f-1 step=confirmed
                                        """)).containsExactly("lines:3 step STEP_OUT_OF_ORDER");
    }
}
