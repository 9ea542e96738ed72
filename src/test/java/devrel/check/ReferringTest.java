package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Finding;
import org.junit.jupiter.api.Test;

class ReferringTest {
    private static String referral(String id, String date, String referrer, String candidate) {
        return "referral " + id + " date=" + date + " referrer=" + referrer + " candidate=" + candidate
                + " relationship=friend candidate_knows=yes\n";
    }

    @Test
    void nobodyRefersThemself() {
        String oneself = referral("r-1", "2024-03-01", "p-ana", "p-ana");

        assertThat(found(oneself)).containsExactly("lines:1 candidate REFERRED_THEMSELF");
        assertThat(parameters(oneself)).containsEntry("person", "p-ana");
    }

    @Test
    void nobodyRefersThemselfUnderAnotherName() {
        String duplicate = "person p-anita kind=candidate name=Anita same_as=p-ana\n";

        assertThat(found(duplicate + referral("r-1", "2024-03-01", "p-ana", "p-anita")))
                .containsExactly("lines:2 candidate REFERRED_THEMSELF");
        assertThat(found("+ " + duplicate + referral("r-1", "2024-03-01", "p-ana", "p-anita")))
                .containsExactly("person:p-anita id REFERRED_THEMSELF");
    }

    @Test
    void aReferrerWhoHasLeftIsMarked() {
        String alumni = referral("r-1", "2024-07-01", "p-beto", "p-caro");

        assertThat(found(referral("r-1", "2024-06-30", "p-beto", "p-caro"))).isEmpty();
        assertThat(found(alumni)).containsExactly("lines:1 referrer ALUMNI_REFERRER");
        assertThat(parameters(alumni)).containsEntry("person", "p-beto").containsEntry("date", "2024-07-01");
        assertThat(Company.with(alumni).findings())
                .extracting(Finding::problem)
                .allMatch(problem -> problem.isAdvice());
    }

    @Test
    void staffReferWithoutBeingMarked() {
        assertThat(found(referral("r-1", "2024-07-01", "p-memo", "p-caro"))).isEmpty();
    }

    @Test
    void aCandidateReferredTwiceIsShownWithTheReferralThatOwnsThem() {
        String twice =
                referral("r-2", "2024-03-01", "p-ana", "p-caro") + referral("r-1", "2024-03-02", "p-beto", "p-caro");

        assertThat(found(twice)).containsExactly("lines:2 candidate REFERRED_TWICE");
        assertThat(parameters(twice))
                .containsEntry("id", "r-1")
                .containsEntry("owner", "r-2")
                .containsEntry("start", "2024-03-01")
                .containsEntry("other", "lines:1");
    }

    @Test
    void onTheSameDayTheLowerIdOwnsTheCandidate() {
        String twice =
                referral("r-2", "2024-03-01", "p-ana", "p-caro") + referral("r-1", "2024-03-01", "p-beto", "p-caro");

        assertThat(parameters(twice)).containsEntry("id", "r-2").containsEntry("owner", "r-1");
    }

    @Test
    void ownershipOfACandidateEnds() {
        // 1 March 2024 + 365 days = 1 March 2025
        String first = referral("r-1", "2024-03-01", "p-ana", "p-caro");

        assertThat(found(first + referral("r-2", "2025-02-28", "p-ana", "p-caro")))
                .containsExactly("lines:2 candidate REFERRED_TWICE");
        assertThat(found(first + referral("r-2", "2025-03-01", "p-ana", "p-caro")))
                .isEmpty();
    }
}
