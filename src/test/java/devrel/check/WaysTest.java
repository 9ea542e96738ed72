package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaysTest {
    private static final String OFFER = """
            opportunity o-1 kind=course title=Kotlin
            match a-1 date=2024-03-04 opportunity=o-1 person=p-ana
            match-step b-1 date=2024-03-04 match=a-1 step=offered
            """;
    private static final String GROUP = "group g-1 kind=guild name=Backend opened=2024-01-01\n";
    private static final String HIRED = """
            referral r-1 date=2024-03-01 referrer=p-ana candidate=p-caro relationship=friend candidate_knows=yes
            referral-step t-1 date=2024-05-02 referral=r-1 stage=hired
            start s-caro date=2024-05-02 person=p-caro hire_source=referral referral=r-1
            """;

    @Test
    void aMatchGoesFromItsOfferToAnEnd() {
        assertThat(found(OFFER + """
                match-step b-2 date=2024-03-05 match=a-1 step=accepted
                match-step b-3 date=2024-03-06 match=a-1 step=started
                match-step b-4 date=2024-04-06 match=a-1 step=completed outcome=none_yet
                """)).isEmpty();
        assertThat(found(OFFER + """
                match-step b-2 date=2024-03-05 match=a-1 step=accepted
                match-step b-3 date=2024-03-06 match=a-1 step=abandoned
                """)).isEmpty();
    }

    @Test
    void anOfferIsAcceptedBeforeItBegins() {
        String hasty = OFFER + "match-step b-2 date=2024-03-05 match=a-1 step=started";

        assertThat(found(hasty)).containsExactly("lines:4 step STEP_OUT_OF_ORDER");
        assertThat(parameters(hasty))
                .containsEntry("value", "started")
                .containsEntry("after", "offered")
                .containsEntry("allowed", "accepted, declined")
                .containsEntry("other", "lines:3");
    }

    @Test
    void nothingIsAcceptedThatWasNotOffered() {
        assertThat(found(OFFER.replace("step=offered", "step=accepted")))
                .containsExactly("lines:3 step STEP_OUT_OF_ORDER");
    }

    @Test
    void nothingFollowsADeclinedOffer() {
        assertThat(found(OFFER + """
                match-step b-2 date=2024-03-05 match=a-1 step=declined reason=timing
                match-step b-3 date=2024-03-06 match=a-1 step=accepted
                """)).containsExactly("lines:5 step STEP_OUT_OF_ORDER");
    }

    @Test
    void aStepIsNotOlderThanItsMatch() {
        assertThat(found(OFFER.replace("b-1 date=2024-03-04", "b-1 date=2024-03-03")))
                .containsExactly("lines:3 date STEP_TOO_EARLY");
    }

    @Test
    void membersLeaveWhatTheyHaveJoinedAndMayComeBack() {
        String member = GROUP + "membership m-1 date=2024-03-04 group=g-1 person=p-ana change=joined\n";

        assertThat(found(member + """
                membership m-2 date=2024-04-04 group=g-1 person=p-ana change=left
                membership m-3 date=2024-05-04 group=g-1 person=p-ana change=joined
                """)).isEmpty();
        assertThat(found(member + "membership m-2 date=2024-04-04 group=g-1 person=p-caro change=left"))
                .containsExactly("lines:3 change STEP_OUT_OF_ORDER");
        assertThat(found(member + "membership m-2 date=2024-04-04 group=g-1 person=p-ana change=joined"))
                .containsExactly("lines:3 change STEP_OUT_OF_ORDER");
    }

    @Test
    void aBonusIsPaidWhenItIsEligible() {
        assertThat(found(HIRED + """
                bonus-step k-1 date=2024-03-01 referral=r-1 step=pending
                bonus-step k-2 date=2024-05-02 referral=r-1 step=eligible
                bonus-step k-3 date=2024-05-31 referral=r-1 step=paid
                """)).isEmpty();
        assertThat(found(HIRED + "bonus-step k-1 date=2024-05-31 referral=r-1 step=paid"))
                .containsExactly("lines:4 step STEP_OUT_OF_ORDER");
    }

    @Test
    void aBonusIsEligibleAfterTheHire() {
        String early = HIRED + "bonus-step k-1 date=2024-05-01 referral=r-1 step=eligible";

        assertThat(found(early)).containsExactly("lines:4 step STEP_TOO_EARLY");
        assertThat(parameters(early)).containsEntry("of", "referral:r-1 hired").containsEntry("start", "2024-05-02");
        assertThat(found(early.lines().findFirst().orElseThrow()
                        + "\nbonus-step k-1 date=2024-05-01 referral=r-1 step=eligible"))
                .containsExactly("lines:2 step STEP_TOO_EARLY");
    }

    @Test
    void aBonusIsNotOlderThanItsReferral() {
        assertThat(found(HIRED + "bonus-step k-1 date=2024-02-28 referral=r-1 step=pending"))
                .containsExactly("lines:4 date STEP_TOO_EARLY");
    }

    @Test
    void nothingFollowsTheEndOfALessonAndNothingComesBeforeIt() {
        String lesson = "lesson l-1 date=2024-03-04 owner=mariana due=2024-04-01 what=Algo\n";

        assertThat(found(lesson + "lesson-step q-1 date=2024-03-04 lesson=l-1 step=done"))
                .isEmpty();
        assertThat(found(lesson + "lesson-step q-1 date=2024-03-03 lesson=l-1 step=done"))
                .containsExactly("lines:2 date STEP_TOO_EARLY");
        assertThat(found(lesson + """
                lesson-step q-1 date=2024-03-05 lesson=l-1 step=dropped
                lesson-step q-2 date=2024-03-06 lesson=l-1 step=done
                """)).containsExactly("lines:3 step STEP_OUT_OF_ORDER");
    }
}
