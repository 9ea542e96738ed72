package devrel.check;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Finding;
import devrel.record.Opening;
import devrel.record.Person;
import devrel.record.ReferralStep;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    /** Something of every kind, all of it right. */
    private static final String GOOD = """
            opening o-java role=backend client=banco skills=java:4 opened=2024-02-01 closed=2024-05-01 close_reason=filled
            start s-caro date=2024-05-02 person=p-caro hire_source=referral referral=r-1 until=2025-05-01
            start s-beto2 date=2024-07-05 person=p-beto hire_source=rehire
            position q-1 date=2024-01-01 person=p-ana role=backend seniority=senior
            assignment a-1 date=2024-01-01 person=p-ana client=banco project=Pagos until=2024-12-31
            assignment a-2 date=2024-03-01 person=p-ana client=bench
            absence b-1 date=2024-02-05 person=p-ana until=2024-02-16
            checkin c-1 date=2024-03-04 person=p-ana by=mariana kind=regular outcome=held scores=growth:4 topics=career next_on=2024-04-04 summary="Quiere probar Kotlin"
            checkin c-2 date=2024-07-01 person=p-beto by=mariana kind=exit outcome=held
            pulse u-1 date=2024-03-31 wave=2024-q1 client=banco recommend=9
            commitment m-1 date=2024-03-04 person=p-ana owner=mariana due=2024-03-15 source=checkin:c-1 what="Buscar un curso"
            commitment m-2 date=2024-03-04 person=p-ana owner=person due=2024-03-15 what="Enviar el CV"
            commitment-step n-1 date=2024-03-10 commitment=m-1 step=renegotiated due=2024-03-20
            commitment-step n-2 date=2024-03-19 commitment=m-1 step=kept
            aspiration f-1 date=2024-03-04 person=p-ana area=leadership text="Guiar un equipo"
            aspiration-step g-1 date=2024-04-04 aspiration=f-1 step=paused
            aspiration-step g-2 date=2024-05-04 aspiration=f-1 step=confirmed
            event 2024-02-meetup title=Meetup on=2024-02-15 state=held attendance_taken=true
            referral r-1 date=2024-03-05 referrer=p-ana candidate=p-caro opening=o-java relationship=friend candidate_knows=yes first_touch=event:2024-02-meetup
            referral-step t-1 date=2024-03-06 referral=r-1 stage=acknowledged by=mariana
            referral-step t-2 date=2024-03-07 referral=r-1 stage=on_hold
            referral-step t-3 date=2024-03-20 referral=r-1 stage=resumed
            referral-step t-4 date=2024-04-10 referral=r-1 stage=client_interview
            referral-step t-5 date=2024-05-02 referral=r-1 stage=hired
            feedback h-1 date=2024-04-11 referral=r-1 to=referrer about=client_interview channel=call
            """;

    private static final String BAD = """
            start s-again date=2024-02-01 person=p-ana hire_source=applied
            exit x-none date=2024-02-01 person=p-caro ground=161bis
            assignment a-1 date=2024-01-01 person=p-ana client=banc
            assignment a-2 date=2024-01-01 person=p-ana client=bench
            checkin c-1 date=2023-03-04 person=p-ana by=maria kind=regular outcome=held summary="Su correo es a@b.cl"
            commitment m-1 date=2024-03-04 person=p-nobody owner=mariana due=2024-03-01 what=Algo
            commitment-step n-1 date=2024-03-03 commitment=m-1 step=kept
            commitment-step n-2 date=2024-03-05 commitment=m-1 step=broken
            referral r-1 date=2024-03-05 referrer=p-caro candidate=p-caro relationship=friend candidate_knows=yes
            referral r-2 date=2024-03-05 referrer=p-beto candidate=p-caro relationship=friend candidate_knows=yes
            referral-step t-1 date=2024-03-06 referral=r-1 stage=rejected
            referral-step t-2 date=2024-03-06 referral=r-2 stage=hired
            """;

    @Test
    void nothingIsFoundInAnEmptyCompany() {
        assertThat(Company.of("").findings()).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingWasRead() {
        Dataset data = Dataset.with(Company.of("").data().settings()).build();

        assertThat(Rules.check(data, LocalDate.of(2024, 12, 31))).isEmpty();
    }

    @Test
    void nothingIsFoundInASmallCompanyWithAllKinds() {
        assertThat(Rules.check(Company.with(GOOD).data(), LocalDate.of(2024, 7, 31)))
                .isEmpty();
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<Finding> findings = Company.with(BAD).findings();

        assertThat(findings).hasSizeGreaterThan(12);
        for (long seed = 1; seed <= 50; seed++) {
            assertThat(Rules.check(Company.with(BAD).shuffled(seed))).isEqualTo(findings);
        }
    }

    @Test
    void aRuleDoesNotJudgeWithoutTheKindsItHasToSee() {
        Company company = Company.with("""
                checkin c-1 date=2024-09-04 person=p-beto by=mariana kind=regular outcome=held
                referral-step t-1 date=2024-03-06 referral=r-nowhere stage=acknowledged
                """);

        assertThat(Company.briefly(company.findings()))
                .containsExactly("lines:1 date OUTSIDE_EMPLOYMENT", "lines:2 referral MISSING_REFERENCE");
        assertThat(Rules.check(company.without(Exit.KIND, ReferralStep.KIND))).isEmpty();
        assertThat(Company.briefly(Rules.check(company.without(Person.KIND)))).hasSize(2);
    }

    @Test
    void findingsComeInTheOrderOfTheirPlaces() {
        List<Finding> findings = Company.with(BAD).findings();

        assertThat(findings).isSorted();
    }

    @Test
    void aFindingAboutAChangeCarriesTheChangedRecord() {
        Dataset before =
                Company.with("opening o-java role=backend opened=2024-02-01").data();
        Opening opening = before.find(Opening.KIND, "o-java").orElseThrow();
        Changes closing = Changes.by("mariana")
                .replace(
                        Opening.KIND,
                        Opening.KIND.with(opening, Opening.KIND.column("closed"), LocalDate.of(2024, 1, 31)));

        assertThat(Company.briefly(Rules.check(closing.applyTo(before))))
                .containsExactly("opening:o-java closed DATES_OUT_OF_ORDER");
    }

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(Rules.names()).hasSize(54).doesNotHaveDuplicates().doesNotContain("");
    }
}
