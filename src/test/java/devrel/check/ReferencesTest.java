package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Checkin;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static final String PROMISE =
            "commitment m-1 date=2024-03-04 person=p-ana owner=mariana due=2024-03-15 what=Algo source=";

    @Test
    void aReferenceToNobodyOffersTheNearestId() {
        String pulse = "pulse u-1 date=2024-03-01 wave=q1 person=p-anna";

        assertThat(found(pulse)).containsExactly("lines:1 person MISSING_REFERENCE");
        assertThat(parameters(pulse))
                .containsEntry("field", "person")
                .containsEntry("value", "p-anna")
                .containsEntry("target", "person")
                .containsEntry("near", "p-ana");
    }

    @Test
    void aReferenceLikeNoneOffersNone() {
        assertThat(parameters("pulse u-1 date=2024-03-01 wave=q1 person=p-zzzzzzzz"))
                .containsEntry("near", "–");
    }

    @Test
    void aReferenceToSomebodyErasedStaysValid() {
        assertThat(found("""
                                person p-dani erased=2024-06-01
                                pulse u-1 date=2024-03-01 wave=q1 person=p-dani
                                """)).isEmpty();
    }

    @Test
    void whenAWholeFileIsMissingNoNearIdsAreOffered() {
        String lines = IntStream.range(10, 40)
                .mapToObj(i -> "pulse u-" + i + " date=2024-03-01 wave=q1 person=p-an" + i)
                .collect(Collectors.joining("\n"));

        assertThat(Company.with(lines).findings())
                .hasSize(30)
                .allSatisfy(finding -> assertThat(finding.parameters()).containsEntry("near", "–"));
    }

    @Test
    void aRecordNamedByKindAndIdExists() {
        String missing = PROMISE + "checkin:c-9";

        assertThat(found(missing)).containsExactly("lines:1 source MISSING_REFERENCE");
        assertThat(parameters(missing)).containsEntry("value", "c-9").containsEntry("target", "checkin");
        assertThat(Rules.check(Company.with(missing).without(Checkin.KIND))).isEmpty();
    }

    @Test
    void aKindThatComesLaterIsTakenOnTrust() {
        assertThat(found(PROMISE + "privacy-request:aaaaaaaaaaaa")).isEmpty();
    }

    @Test
    void aKindThatIsNoneIsRefused() {
        String typo = PROMISE + "chekin:c-9";

        assertThat(found(typo)).containsExactly("lines:1 source UNKNOWN_CODE");
        assertThat(parameters(typo)).containsEntry("value", "chekin").containsEntry("near", "checkin");
    }

    @Test
    void aFirstTouchMayBeUnknown() {
        assertThat(found("referral r-1 date=2024-03-05 referrer=p-ana candidate=p-caro relationship=friend"
                        + " candidate_knows=yes first_touch=unknown"))
                .isEmpty();
    }

    @Test
    void aPromiseIsNotOlderThanTheConversationItWasMadeIn() {
        String late =
                PROMISE + "checkin:c-1\ncheckin c-1 date=2024-03-05 person=p-ana by=mariana kind=regular outcome=held";

        assertThat(found(late)).containsExactly("lines:1 date STEP_TOO_EARLY");
        assertThat(parameters(late)).containsEntry("of", "checkin:c-1").containsEntry("start", "2024-03-05");
    }
}
