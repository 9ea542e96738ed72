package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityTest {
    @Test
    void anIdThatStandsTwiceIsShownAtTheLaterPlaceWithTheOther() {
        String twice = """
                pulse u-1 date=2024-03-01 wave=q1
                pulse u-1 date=2024-02-01 wave=q1
                """;

        assertThat(found(twice)).containsExactly("lines:2 id DUPLICATE_ID");
        assertThat(parameters(twice))
                .containsEntry("kind", "pulse")
                .containsEntry("id", "u-1")
                .containsEntry("other", "lines:1");
    }

    @Test
    void anIdIsUniqueAcrossKinds() {
        assertThat(found("pulse s-ana date=2024-03-01 wave=q1")).containsExactly("people:5 id DUPLICATE_ID");
    }

    @Test
    void theRecordThatIsBeingAddedIsTheOneToBlame() {
        String added = "+ pulse s-ana date=2024-03-01 wave=q1";

        assertThat(found(added)).containsExactly("pulse:s-ana id DUPLICATE_ID");
        assertThat(parameters(added)).containsEntry("other", "people:5");
    }

    @Test
    void threeTimesTheSameIdIsFoundTwice() {
        String thrice = """
                pulse u-1 date=2024-03-01 wave=q1
                pulse u-1 date=2024-02-01 wave=q1
                pulse u-1 date=2024-04-01 wave=q1
                """;

        assertThat(found(thrice)).containsExactly("lines:2 id DUPLICATE_ID", "lines:3 id DUPLICATE_ID");
    }

    @Test
    void anExternalIdBelongsToOnePerson() {
        String second = "person p-dani kind=professional name=Dani external_id=E-1042";

        assertThat(found(second)).containsExactly("lines:1 external_id DUPLICATE_EXTERNAL_ID");
        assertThat(parameters(second)).containsEntry("value", "E-1042").containsEntry("person", "p-beto");
        assertThat(found("person p-dani kind=professional name=Dani external_id=E-1043"))
                .isEmpty();
    }

    @Test
    void nobodyIsTheirOwnDuplicate() {
        assertThat(found("person p-dani kind=candidate name=Dani same_as=p-dani"))
                .containsExactly("lines:1 same_as SAME_AS_CHAIN");
    }

    @Test
    void aDuplicateNamesWhoRemainsAndNotAnotherDuplicate() {
        String chain = """
                person p-dani kind=candidate name=Dani same_as=p-ana
                person p-dany kind=candidate name=Dany same_as=p-dani
                """;

        assertThat(found(chain)).containsExactly("lines:2 same_as SAME_AS_CHAIN");
        assertThat(parameters(chain)).containsEntry("value", "p-dani").containsEntry("person", "p-ana");
        assertThat(found("person p-dani kind=candidate name=Dani same_as=p-ana"))
                .isEmpty();
    }
}
