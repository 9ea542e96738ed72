package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.foundOn;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @Test
    void anEndDoesNotLieBeforeItsBeginning() {
        assertThat(found("absence b-1 date=2024-02-05 person=p-ana until=2024-02-05"))
                .isEmpty();
        assertThat(parameters("absence b-1 date=2024-02-05 person=p-ana until=2024-02-04"))
                .containsEntry("field", "until")
                .containsEntry("value", "2024-02-04")
                .containsEntry("first", "date")
                .containsEntry("from", "2024-02-05")
                .containsEntry("second", "until")
                .containsEntry("to", "2024-02-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opening o-1 role=backend opened=2024-02-05 closed=2024-02-04",
                "group g-1 kind=guild name=Backend opened=2024-02-05 closed=2024-02-04",
                "opportunity o-1 kind=course title=Kotlin opens=2024-02-05 closes=2024-02-04",
                "content k-1 kind=post title=Hola published_on=2024-02-05 retired_on=2024-02-04",
                "lesson l-1 date=2024-02-05 owner=mariana due=2024-02-04 what=Algo",
                "start s-caro date=2024-02-05 person=p-caro hire_source=applied until=2024-02-04",
                "assignment a-1 date=2024-02-05 person=p-ana client=banco until=2024-02-04",
                "exit x-ana date=2024-02-05 person=p-ana ground=159-2 notice_date=2024-02-06",
                "exit x-ana date=2024-02-05 person=p-ana ground=159-2 notice_date=2024-02-04 interview_on=2024-02-03",
                "exit x-ana date=2024-02-05 person=p-ana ground=159-2 assessed_on=2023-12-31",
                "exit x-ana date=2024-02-05 person=p-ana ground=159-2 interview_on=2023-12-31",
                "checkin c-1 date=2024-02-05 person=p-ana by=mariana kind=regular outcome=held next_on=2024-02-04",
                "commitment m-1 date=2024-02-05 person=p-ana owner=mariana due=2024-02-04 what=Algo"
            })
    void daysAreInOrder(String line) {
        assertThat(found(line)).singleElement().asString().endsWith("DATES_OUT_OF_ORDER");
    }

    @Test
    void anAssessmentAndAnInterviewMayFollowTheLastDay() {
        assertThat(found("exit x-ana date=2024-02-05 person=p-ana ground=159-2 regrettable=yes"
                        + " assessed_on=2024-03-01 interview=held interview_on=2024-02-20"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkin c-1 date=2024-03-02 person=p-ana by=mariana kind=regular outcome=held",
                "pulse u-1 date=2024-03-02 wave=q1",
                "commitment m-1 date=2024-03-02 person=p-ana owner=mariana due=2024-03-15 what=Algo",
                "aspiration f-1 date=2024-03-02 person=p-ana area=leadership",
                "referral r-1 date=2024-03-02 referrer=p-ana candidate=p-caro relationship=friend candidate_knows=yes"
            })
    void whatHappenedDoesNotLieAhead(String line) {
        assertThat(foundOn("2024-07-31", line)).isEmpty();
        assertThat(foundOn("2024-03-02", line)).doesNotContain("lines:1 date FUTURE_DATE");
        assertThat(foundOn("2024-03-01", line)).contains("lines:1 date FUTURE_DATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start s-caro date=2024-09-02 person=p-caro hire_source=applied until=2025-03-01",
                "exit x-ana date=2024-09-30 person=p-ana ground=159-2 notice_date=2024-07-30",
                "exit x-ana date=2024-09-30 person=p-ana ground=159-2 interview=pending interview_on=2024-09-27",
                "absence b-1 date=2024-09-05 person=p-ana until=2024-09-20",
                "assignment a-1 date=2024-09-01 person=p-ana client=banco until=2025-01-01",
                "position q-1 date=2024-09-01 person=p-ana role=backend",
                "checkin c-1 date=2024-07-30 person=p-ana by=mariana kind=regular outcome=held next_on=2024-08-30",
                "commitment m-1 date=2024-07-30 person=p-ana owner=mariana due=2024-08-15 what=Algo"
            })
    void whatIsPlannedMayLieAhead(String line) {
        assertThat(foundOn("2024-07-31", line)).isEmpty();
    }

    @Test
    void aHireToComeIsHiredOnItsDay() {
        assertThat(foundOn("2024-07-31", """
                                referral r-1 date=2024-03-05 referrer=p-ana candidate=p-caro relationship=friend candidate_knows=yes
                                referral-step t-1 date=2024-09-02 referral=r-1 stage=hired
                                start s-caro date=2024-09-02 person=p-caro hire_source=referral referral=r-1
                                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person p-dani kind=candidate name=Dani consent_on=2024-08-01",
                "person p-dani erased=2024-08-01",
                "exit x-ana date=2024-09-30 person=p-ana ground=159-2 notice_date=2024-08-01",
                "exit x-ana date=2024-09-30 person=p-ana ground=159-2 assessed_on=2024-08-01",
                "exit x-ana date=2024-09-30 person=p-ana ground=159-2 interview=held interview_on=2024-08-01",
                "referral r-1 date=2024-03-05 referrer=p-ana candidate=p-caro relationship=friend candidate_knows=yes"
                        + " consent_on=2024-08-01"
            })
    void consentNoticeAndAssessmentDoNotLieAhead(String line) {
        assertThat(foundOn("2024-07-31", line)).singleElement().asString().endsWith("FUTURE_DATE");
    }

    @Test
    void whatIsOlderThanTheDataStartIsWelcome() {
        assertThat(found("checkin c-1 date=2023-04-03 person=p-beto by=mariana kind=regular outcome=held"))
                .isEmpty();
    }
}
