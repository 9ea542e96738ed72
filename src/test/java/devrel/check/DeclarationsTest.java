package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclarationsTest {
    private static final String CHECKIN = "checkin c-1 date=2024-03-04 person=p-ana kind=regular outcome=held by=";

    @Test
    void aWriterIsDeclared() {
        assertThat(found(CHECKIN + "mariana")).isEmpty();
        assertThat(found(CHECKIN + "maria")).containsExactly("lines:1 by UNDECLARED_WRITER");
        assertThat(parameters(CHECKIN + "maria"))
                .containsEntry("value", "maria")
                .containsEntry("near", "mariana")
                .containsEntry("allowed", "mariana");
    }

    @Test
    void aPersonMayOwnAPromiseButNotHoldACheckin() {
        assertThat(found("commitment m-1 date=2024-03-04 person=p-ana owner=person due=2024-03-15 what=Algo"))
                .isEmpty();
        assertThat(found(CHECKIN + "person")).containsExactly("lines:1 by UNDECLARED_WRITER");
    }

    @Test
    void aCodeIsKnownToItsVocabulary() {
        String start = "start s-caro date=2024-05-02 person=p-caro hire_source=";

        assertThat(found(start + "job_board")).isEmpty();
        assertThat(found(start + "job_bord")).containsExactly("lines:1 hire_source UNKNOWN_VOCABULARY_CODE");
        assertThat(parameters(start + "job_bord"))
                .containsEntry("value", "job_bord")
                .containsEntry("vocabulary", "sources")
                .containsEntry("near", "job_board");
    }

    @Test
    void theCodesOfSetsAndLevelsAreKnownToo() {
        assertThat(found(CHECKIN + "mariana topics=career;karrier scores=growth:3;grwth:3"))
                .containsExactlyInAnyOrder(
                        "lines:1 topics UNKNOWN_VOCABULARY_CODE", "lines:1 scores UNKNOWN_VOCABULARY_CODE");
    }

    @Test
    void aFreeCodeNeedsNoVocabulary() {
        assertThat(found("person p-dani kind=candidate name=Dani city=temuco tags=mentor"))
                .isEmpty();
    }

    @Test
    void groundsAreThoseOfTheCountry() {
        assertThat(found("exit x-ana date=2024-05-31 person=p-ana ground=159-9"))
                .containsExactly("lines:1 ground UNKNOWN_VOCABULARY_CODE");
    }

    @Test
    void theGroundThatTellsOfHealthIsRefused() {
        assertThat(found("exit x-ana date=2024-05-31 person=p-ana ground=161bis"))
                .containsExactly("lines:1 ground INVALID_GROUND");
    }
}
