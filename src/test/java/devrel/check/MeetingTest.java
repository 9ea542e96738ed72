package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.foundOn;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeetingTest {
    private static final String EVENT = "event e-1 title=Meetup on=2024-03-07 state=held attendance_taken=true\n";
    private static final String ATTENDED = "attendance a-1 date=2024-03-07 event=e-1 person=p-ana status=attended\n";

    @Test
    void whoAttendedWasSeenAtAHeldEvent() {
        assertThat(found(EVENT + ATTENDED)).isEmpty();
        assertThat(found(EVENT.replace("true", "false") + ATTENDED))
                .containsExactly("lines:2 status ATTENDANCE_NOT_TAKEN");
        assertThat(parameters(EVENT.replace("held", "announced").replace("true", "false") + ATTENDED))
                .containsEntry("event", "e-1")
                .containsEntry("state", "announced")
                .containsEntry("other", "lines:1");
    }

    @Test
    void whoRegisteredNeedsNoEventThatWasHeld() {
        String planned = EVENT.replace("held", "planned").replace("true", "false");

        assertThat(found(planned + ATTENDED.replace("attended", "registered").replace("03-07", "02-01")))
                .isEmpty();
    }

    @Test
    void nobodyAttendsBeforeTheDay() {
        assertThat(found(EVENT + ATTENDED.replace("2024-03-07", "2024-03-06")))
                .containsExactly("lines:2 date STEP_TOO_EARLY");
    }

    @Test
    void anEventThatIsChangedIsTheOneToBlame() {
        assertThat(found("+ " + EVENT.replace("true", "false") + ATTENDED))
                .containsExactly("event:e-1 id ATTENDANCE_NOT_TAKEN");
    }

    @Test
    void attendanceIsTakenAtWhatWasHeld() {
        assertThat(found(EVENT.replace("held", "cancelled")))
                .containsExactly("lines:1 attendance_taken NOT_APPLICABLE");
    }

    @Test
    void whatWasHeldHasBeen() {
        String summer = EVENT.replace("03-07", "07-11");

        assertThat(foundOn("2024-07-10", summer)).containsExactly("lines:1 on FUTURE_DATE");
        assertThat(foundOn("2024-07-11", summer)).isEmpty();
        assertThat(foundOn("2024-07-10", summer.replace("held", "announced").replace("true", "false")))
                .isEmpty();
    }

    @Test
    void anIntroductionIsOfTwoPeople() {
        String introduction = "introduction i-1 date=2024-03-04 by=mariana a=p-ana b=";

        assertThat(found(introduction + "p-caro")).isEmpty();
        assertThat(found(introduction + "p-ana")).containsExactly("lines:1 b SAME_PERSON");
        assertThat(found("person p-anita kind=community name=Anita same_as=p-ana\n" + introduction + "p-anita"))
                .containsExactly("lines:2 b SAME_PERSON");
    }

    @Test
    void nobodyBringsThemself() {
        assertThat(found(EVENT + ATTENDED.strip() + " brought_by=p-memo")).isEmpty();
        assertThat(found(EVENT + ATTENDED.strip() + " brought_by=p-ana"))
                .containsExactly("lines:2 brought_by SAME_PERSON");
    }

    @Test
    void aMatchServesAnAspirationOfTheSamePerson() {
        String match = """
                opportunity o-1 kind=course title=Kotlin
                aspiration f-1 date=2024-02-04 person=p-ana area=leadership
                match a-1 date=2024-03-04 opportunity=o-1 person=p-ana aspiration=f-1
                """;

        assertThat(found(match)).isEmpty();
        assertThat(found(match.replace("o-1 person=p-ana", "o-1 person=p-memo")))
                .containsExactly("lines:3 aspiration NOT_APPLICABLE");
    }

    @Test
    void aTouchReachesSomebodyAndIsOfTheKindThatItNames() {
        String touch = EVENT + "touch t-1 date=2024-03-08 kind=event ref=event:e-1";

        assertThat(found(touch + " person=p-caro")).isEmpty();
        assertThat(found(touch)).containsExactly("lines:2 person MISSING_VALUE");
        assertThat(found(touch.replace("kind=event", "kind=content") + " person=p-caro"))
                .containsExactly("lines:2 ref NOT_APPLICABLE");
    }

    @Test
    void nobodyIsReachedByAnEventBeforeItsDayButATalkIsPreparedBefore() {
        assertThat(found(EVENT + "touch t-1 date=2024-03-06 kind=event ref=event:e-1 person=p-caro"))
                .containsExactly("lines:2 date STEP_TOO_EARLY");
        assertThat(found(EVENT + "contribution c-1 date=2024-03-01 person=p-ana kind=talk ref=event:e-1"))
                .isEmpty();
    }

    @Test
    void aLessonMayBeLearnedBeforeTheLastDay() {
        assertThat(found("lesson l-1 date=2024-06-10 from=exit:x-beto owner=mariana due=2024-07-01 what=Algo"))
                .isEmpty();
        assertThat(found("lesson l-1 date=2024-06-10 from=exit:x-nobody owner=mariana due=2024-07-01 what=Algo"))
                .containsExactly("lines:1 from MISSING_REFERENCE");
    }

    @Test
    void organisersAndAuthorsExist() {
        assertThat(found(EVENT.strip() + " organisers=p-ana;p-nobody"))
                .containsExactly("lines:1 organisers MISSING_REFERENCE");
        assertThat(found("content k-1 kind=post title=Hola authors=p-nobody"))
                .containsExactly("lines:1 authors MISSING_REFERENCE");
    }
}
