package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiringTest {
    private static final String REFERRAL =
            "referral r-1 date=2024-03-01 referrer=p-ana candidate=p-caro relationship=friend candidate_knows=yes\n";
    private static final String HIRED = "referral-step t-1 date=2024-05-02 referral=r-1 stage=hired\n";
    private static final String START =
            "start s-caro date=2024-05-02 person=p-caro hire_source=referral referral=r-1\n";

    @Test
    void aStartAndItsHiredStepBelongTogether() {
        assertThat(found(REFERRAL + HIRED + START)).isEmpty();
    }

    @Test
    void nobodyIsHiredWithoutAStart() {
        assertThat(found(REFERRAL + HIRED)).containsExactly("lines:2 date HIRED_WITHOUT_START");
        assertThat(parameters(REFERRAL + HIRED))
                .containsEntry("referral", "r-1")
                .containsEntry("candidate", "p-caro")
                .containsEntry("start", "–")
                .containsEntry("hired", "2024-05-02");
    }

    @Test
    void aStartThatNamesAReferralMakesItHired() {
        assertThat(found(REFERRAL + START)).containsExactly("lines:2 referral HIRED_WITHOUT_START");
        assertThat(parameters(REFERRAL + START))
                .containsEntry("start", "2024-05-02")
                .containsEntry("hired", "–");
    }

    @Test
    void theDayOfTheStartIsTheDayOfTheHire() {
        String late = REFERRAL + HIRED + START.replace("2024-05-02", "2024-05-03");

        assertThat(found(late)).containsExactly("lines:2 date HIRED_WITHOUT_START");
        assertThat(parameters(late))
                .containsEntry("start", "2024-05-03")
                .containsEntry("hired", "2024-05-02")
                .containsEntry("other", "lines:3");
    }

    @Test
    void aStartThatIsMovedAwayFromItsHireIsTheOneToBlame() {
        assertThat(found(REFERRAL + HIRED + "+ " + START.replace("2024-05-02", "2024-05-03")))
                .containsExactly("start:s-caro date HIRED_WITHOUT_START");
    }

    @Test
    void whoStartsIsTheCandidate() {
        String other =
                "person p-dani kind=candidate name=Dani\n" + REFERRAL + HIRED + START.replace("p-caro", "p-dani");

        assertThat(found(other)).containsExactly("lines:4 person HIRED_WITHOUT_START");
        assertThat(parameters(other)).containsEntry("person", "p-dani").containsEntry("candidate", "p-caro");
        assertThat(found(other.replace("name=Dani", "name=Dani same_as=p-caro")))
                .isEmpty();
    }

    @Test
    void aReferralHiresOnce() {
        String twice = REFERRAL + HIRED + START + """
                exit x-caro date=2024-06-30 person=p-caro ground=159-2
                start s-back date=2024-09-02 person=p-caro hire_source=referral referral=r-1
                """;

        assertThat(found(twice)).containsExactly("lines:5 referral HIRED_WITHOUT_START");
    }

    @Test
    void theSourceOfAStartWithAReferralIsReferral() {
        String applied = REFERRAL + HIRED + START.replace("hire_source=referral", "hire_source=applied");

        assertThat(found(applied)).containsExactly("lines:3 referral NOT_APPLICABLE");
        assertThat(parameters(applied)).containsEntry("because", "hire_source=applied");
        assertThat(found("start s-caro date=2024-05-02 person=p-caro hire_source=referral"))
                .isEmpty();
    }
}
