package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmploymentsTest {
    private static final String CHECKIN = "checkin c-1 by=mariana outcome=held ";

    @Test
    void nobodyStartsWhileEmployed() {
        String second = "start s-again date=2024-02-01 person=p-ana hire_source=applied";

        assertThat(found(second)).containsExactly("lines:1 date OVERLAPPING_SPELLS");
        assertThat(parameters(second))
                .containsEntry("person", "p-ana")
                .containsEntry("value", "2024-02-01")
                .containsEntry("start", "2024-01-01")
                .containsEntry("end", "–")
                .containsEntry("other", "people:5");
    }

    @Test
    void anEarlierStartThatIsBeingAddedIsTheOneToBlame() {
        String earlier = "+ start s-first date=2023-02-01 person=p-ana hire_source=applied";

        assertThat(found(earlier)).containsExactly("start:s-first date OVERLAPPING_SPELLS");
        assertThat(parameters(earlier)).containsEntry("other", "people:5");
    }

    @Test
    void theLastDayIsStillEmployed() {
        assertThat(found("start s-again date=2024-07-01 person=p-beto hire_source=rehire"))
                .isEmpty();
        assertThat(found("start s-again date=2024-06-30 person=p-beto hire_source=rehire"))
                .containsExactly("lines:1 date OVERLAPPING_SPELLS");
    }

    @Test
    void anExitThatReachesTheNextStartIsTheOneToBlameWhenItIsAdded() {
        assertThat(found("""
                                start s-again date=2024-03-01 person=p-ana hire_source=rehire
                                + exit x-ana date=2024-03-01 person=p-ana ground=159-2
                                """)).containsExactly("exit:x-ana date OVERLAPPING_SPELLS");
    }

    @Test
    void anExitEndsASpell() {
        String never = "exit x-caro date=2024-02-01 person=p-caro ground=159-2";
        String before = "exit x-ana date=2023-12-31 person=p-ana ground=159-2";

        assertThat(found(never)).containsExactly("lines:1 person NEVER_EMPLOYED");
        assertThat(parameters(never)).containsEntry("person", "p-caro").containsEntry("value", "2024-02-01");
        assertThat(found(before)).containsExactly("lines:1 date EXIT_WITHOUT_SPELL");
        assertThat(parameters(before)).containsEntry("start", "2024-01-01");
    }

    @Test
    void aSpellEndsOnce() {
        assertThat(found("exit x-more date=2024-07-15 person=p-beto ground=159-2"))
                .containsExactly("lines:1 date EXIT_WITHOUT_SPELL");
        assertThat(found("+ exit x-more date=2024-05-15 person=p-beto ground=159-2"))
                .containsExactly("exit:x-more date EXIT_WITHOUT_SPELL");
    }

    @Test
    void somebodyMayLeaveOnTheirFirstDay() {
        assertThat(found("exit x-ana date=2024-01-01 person=p-ana ground=159-2"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position q-1 person=p-beto role=backend date=",
                "assignment a-1 person=p-beto client=banco date=",
                "absence b-1 person=p-beto date=",
                "checkin c-1 person=p-beto by=mariana kind=regular outcome=held date="
            })
    void whatBelongsToEmploymentLiesInside(String line) {
        assertThat(found(line + "2023-02-28")).containsExactly("lines:1 date OUTSIDE_EMPLOYMENT");
        assertThat(found(line + "2023-03-01")).isEmpty();
        assertThat(found(line + "2024-06-30")).isEmpty();
        assertThat(found(line + "2024-07-01")).containsExactly("lines:1 date OUTSIDE_EMPLOYMENT");
        assertThat(parameters(line + "2024-07-01"))
                .containsEntry("person", "p-beto")
                .containsEntry("start", "2023-03-01")
                .containsEntry("end", "2024-06-30")
                .containsEntry("other", "people:7");
    }

    @Test
    void somebodyNeverEmployedHasNoCheckins() {
        assertThat(parameters(CHECKIN + "date=2024-03-04 person=p-caro kind=regular"))
                .containsEntry("person", "p-caro")
                .containsEntry("value", "2024-03-04");
    }

    @Test
    void anExitCheckinMayBeHeldWithinSixtyDays() {
        // 30 June + 60 days = 29 August
        assertThat(found(CHECKIN + "date=2024-08-29 person=p-beto kind=exit")).isEmpty();
        assertThat(found(CHECKIN + "date=2024-08-30 person=p-beto kind=exit"))
                .containsExactly("lines:1 date OUTSIDE_EMPLOYMENT");
    }

    @Test
    void theFreeDaysBetweenTwoSpellsThatAreOneEmploymentAreInside() {
        // 1 to 7 July are seven free days, as many as the bridge
        String day = CHECKIN + "date=2024-07-03 person=p-beto kind=regular\n";

        assertThat(found(day + "start s-again date=2024-07-08 person=p-beto hire_source=rehire"))
                .isEmpty();
        assertThat(found(day + "start s-again date=2024-07-09 person=p-beto hire_source=rehire"))
                .containsExactly("lines:1 date OUTSIDE_EMPLOYMENT");
    }

    @Test
    void anExitThatLeavesACheckinOutsideIsTheOneToBlameWhenItIsAdded() {
        String leaving = CHECKIN + "date=2024-03-04 person=p-ana kind=regular\n"
                + "+ exit x-ana date=2024-02-29 person=p-ana ground=159-2";

        assertThat(found(leaving)).containsExactly("exit:x-ana date OUTSIDE_EMPLOYMENT");
        assertThat(parameters(leaving))
                .containsEntry("kind", "checkin")
                .containsEntry("id", "c-1")
                .containsEntry("other", "lines:1");
    }

    @Test
    void aPersonHasOneAssignmentADay() {
        String two = """
                assignment a-1 date=2024-03-01 person=p-ana client=banco
                assignment a-2 date=2024-03-01 person=p-ana client=bench
                """;

        assertThat(found(two)).containsExactly("lines:2 date SECOND_ASSIGNMENT");
        assertThat(parameters(two)).containsEntry("client", "banco").containsEntry("other", "lines:1");
        assertThat(found(two.replace("a-2 date=2024-03-01", "a-2 date=2024-03-02")))
                .isEmpty();
    }
}
