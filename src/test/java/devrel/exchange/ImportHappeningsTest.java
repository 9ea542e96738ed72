package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.exchange.Imported.Count;
import devrel.record.Checkin;
import devrel.record.Dataset;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import devrel.record.Pulse;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportHappeningsTest {
    private static final String PEOPLE = """
        kind: people
        id: {from: id}
        records:
          person: {kind: professional, name: {from: name}, email: {from: mail}}
          start: {date: 2023-01-02, hire_source: unknown}
        """;

    private static Dataset company() {
        return Fixture.imported(PEOPLE, """
            id,name,mail
            E1,Ana Rojas,ana@example.com
            E2,Bea Soto,bea@example.com
            E3,Carla Díaz,
            E4,Carla Díaz,
            """, Fixture.empty());
    }

    private static String idOf(Dataset data, String externalId) {
        return data.all(Person.KIND).stream()
                .filter(person -> externalId.equals(person.externalId()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static final String CHECKINS = """
        kind: checkins
        id: {from: Persona}
        records:
          checkin:
            date: {from: Fecha, format: "dd-MM-yyyy"}
            by: {from: Por}
            kind: {from: Tipo, map: {Permanencia: stay}, else: regular}
            channel: {from: Canal, map: {Presencial: in_person}}
            outcome: held
            satisfaction: {from: Nota, map: {"no sabe": , buena: 4}}
            scores: {growth: {from: Crecer}, workload: {from: Carga}}
            topics: {from: Temas}
            summary: {from: Notas}
        """;

    @Test
    void peopleAreNamedByNumberEmailOrName() {
        Dataset company = company();
        Dataset data = Fixture.imported(CHECKINS, """
            Persona;Fecha;Por;Tipo;Canal;Nota;Crecer;Carga;Temas;Notas
            E1;03-11-2026;;Permanencia;Presencial;buena;4;2;team, learning;"Quiere probar Kotlin,
            otra vez"
            BEA@example.com;04-11-2026;mariana@example.com;;Video;no sabe;;5;;
            ana rojas;05-11-2026;mariana;;;5;;;;
            """, company);

        List<Checkin> checkins = data.all(Checkin.KIND);
        assertThat(checkins.stream().map(Checkin::person))
                .containsExactly(idOf(data, "E1"), idOf(data, "E2"), idOf(data, "E1"));
        assertThat(checkins).allMatch(checkin -> checkin.by().equals("mariana"));
        Checkin first = checkins.get(0);
        assertThat(first.kind()).isEqualTo(Checkin.CheckinKind.STAY);
        assertThat(first.satisfaction()).isEqualTo(4);
        assertThat(first.scores()).isEqualTo(Map.of("growth", 4, "workload", 2));
        assertThat(first.topics()).containsExactly("learning", "team");
        assertThat(first.summary()).isEqualTo("Quiere probar Kotlin,\notra vez");
        assertThat(checkins.get(1).satisfaction()).isNull();
        assertThat(checkins.get(1).channel()).hasToString("VIDEO");
        assertThat(checkins.get(1).scores()).isEqualTo(Map.of("workload", 5));
    }

    @Test
    void aNameThatTwoPeopleShareIsRejectedAsAreValuesOutOfRange() {
        Imported imported = Fixture.plan(CHECKINS, """
            Persona;Fecha;Por;Tipo;Canal;Nota;Crecer;Carga;Temas;Notas
            Carla Díaz;03-11-2026;;;;;;;;
            Nadie;03-11-2026;;;;;;;;
            E1;2026-11-03;pedro;;Fax;9;x;;astrology;
            """, company());

        assertThat(Fixture.reasons(imported))
                .containsExactly(
                        "rows.csv:2 Persona AMBIGUOUS",
                        "rows.csv:3 Persona UNKNOWN_PERSON",
                        "rows.csv:4 Fecha BAD_DATE",
                        "rows.csv:4 Nota OUT_OF_RANGE",
                        "rows.csv:4 Crecer OUT_OF_RANGE",
                        "rows.csv:4 Canal UNKNOWN_CODE",
                        "rows.csv:4 Por UNDECLARED_WRITER",
                        "rows.csv:4 Temas UNKNOWN_VOCABULARY_CODE");
    }

    @Test
    void aCheckinIsKnownAgainByPersonDateAndKind() {
        String rows = "person,date,satisfaction\nE1,2026-01-05,4\nE1,2026-02-05,3\nE2,2026-01-05,5\n";
        String mapping = Fixture.example("sim_checkins.yaml");
        Dataset once = Fixture.imported(mapping, rows, company());

        assertThat(Fixture.plan(mapping, rows, once).changes().isEmpty()).isTrue();
        assertThat(Fixture.plan(mapping, rows.replace("02-05,3", "02-05,2"), once)
                        .counts())
                .containsEntry("checkin", new Count(0, 1, 2));
    }

    @Test
    void rowsThatSayTheSameTwiceAreOneRecordAndRowsThatDisagreeAreRejected() {
        String mapping = Fixture.example("sim_checkins.yaml");
        Imported same =
                Fixture.plan(mapping, "person,date,satisfaction\nE1,2026-01-05,4\nE1,2026-01-05,4\n", company());
        Imported other =
                Fixture.plan(mapping, "person,date,satisfaction\nE1,2026-01-05,4\nE1,2026-01-05,5\n", company());

        assertThat(same.counts()).containsEntry("checkin", new Count(1, 0, 0));
        assertThat(Fixture.reasons(other)).containsExactly("rows.csv:3 null ROWS_DISAGREE");
    }

    @Test
    void anonymousAnswersAreCountedAndNotDoubled() {
        String mapping = """
            kind: pulses
            id: {from: person}
            records:
              pulse: {date: {from: on}, wave: {from: wave}, client: {from: client}, recommend: {from: score}}
            """;
        String rows = """
            wave,on,person,client,score
            2026 Q1,2026-03-31,E1,Banco,9
            2026 Q1,2026-03-31,,Bank,3
            2026 Q1,2026-03-31,,banco,3
            2026 Q1,2026-03-31,,,0
            """;
        Dataset once = Fixture.imported(mapping, rows, company());

        assertThat(once.all(Pulse.KIND))
                .hasSize(4)
                .allMatch(pulse -> pulse.wave().equals("2026_q1"));
        assertThat(once.all(Pulse.KIND).stream().filter(pulse -> pulse.person() == null))
                .hasSize(3);
        assertThat(Fixture.plan(mapping, rows, once).changes().isEmpty()).isTrue();
        assertThat(Fixture.plan(mapping, rows + "2026 Q1,2026-03-31,,banco,3\n", once)
                        .counts())
                .containsEntry("pulse", new Count(1, 0, 4));
    }

    private static final String REFERRALS =
            "referral_id,referrer,candidate,referred_on,screened_on,interviewed_on,offered_on,hired_on,rejected_on,withdrawn_on\n";

    @Test
    void aReferralMakesTheCandidateTheStepsAndTheHire() {
        Dataset data = Fixture.imported(
                Fixture.example("sim_referrals.yaml"),
                REFERRALS
                        + "F1,E1,C1,2026-01-02,2026-01-13,,,,2026-01-29,\n"
                        + "F2,Ana Rojas,C2,2026-01-03,2026-01-13,2026-01-20,2026-02-01,2026-03-02,,\n",
                company());

        String hired = idOf(data, "C2");
        assertThat(data.find(Person.KIND, idOf(data, "C1"))).map(Person::kind).contains(PersonKind.CANDIDATE);
        assertThat(data.find(Person.KIND, hired)).map(Person::kind).contains(PersonKind.PROFESSIONAL);
        List<Referral> referrals = data.all(Referral.KIND);
        assertThat(referrals)
                .hasSize(2)
                .allMatch(referral -> referral.referrer().equals(idOf(data, "E1")));
        assertThat(data.all(ReferralStep.KIND).stream()
                        .filter(step -> step.referral().equals(referrals.get(0).id()))
                        .map(step -> step.date() + " " + step.stage().code()))
                .containsExactly("2026-01-02 acknowledged", "2026-01-13 screened", "2026-01-29 rejected");
        assertThat(data.all(ReferralStep.KIND).stream()
                        .filter(step -> step.referral().equals(referrals.get(1).id()))
                        .map(step -> step.date() + " " + step.stage().code()))
                .containsExactly(
                        "2026-01-03 acknowledged",
                        "2026-01-13 screened",
                        "2026-01-20 tech_interview",
                        "2026-02-01 offered",
                        "2026-03-02 accepted",
                        "2026-03-02 hired");
        Start start = data.all(Start.KIND).stream()
                .filter(each -> each.person().equals(hired))
                .findFirst()
                .orElseThrow();
        assertThat(start.referral()).isEqualTo(referrals.get(1).id());
        assertThat(start.hireSource()).isEqualTo("referral");
        assertThat(start.date()).isEqualTo("2026-03-02");
    }

    @Test
    void referralsAreComparedAndNotDoubled() {
        String mapping = Fixture.example("sim_referrals.yaml");
        String rows = REFERRALS
                + "F1,E1,C1,2026-01-02,2026-01-13,,,,,\n"
                + "F2,E2,C1,2026-01-09,,,,,,\n"
                + "F3,E1,C2,2026-01-03,2026-01-13,2026-01-20,2026-02-01,2026-03-02,,\n";
        Dataset once = Fixture.imported(mapping, rows, company());
        assertThat(Fixture.plan(mapping, rows, once).changes().isEmpty()).isTrue();

        Imported more = Fixture.plan(
                mapping,
                rows.replace("C1,2026-01-02,2026-01-13,,,,,", "C1,2026-01-02,2026-01-14,,,,2026-02-02,"),
                once);
        assertThat(more.counts())
                .containsEntry("referral-step", new Count(1, 1, 8))
                .containsEntry("referral", new Count(0, 0, 3))
                .containsEntry("person", new Count(0, 0, 2));
    }

    @Test
    void aCandidateWhoIsKnownIsMatchedAndLeftAlone() {
        String mapping = """
            kind: referrals
            records:
              person: {kind: candidate, name: {from: name}, email: {from: mail}}
              referral: {date: {from: on}, referrer: {from: by}, relationship: friend, candidate_knows: {from: knows, map: {sí: "yes"}, else: "no"}}
            """;
        Dataset data = Fixture.imported(mapping, """
            name,mail,by,on,knows
            Bea S.,bea@example.com,E1,2026-01-02,sí
            Bea Soto,,E3,2026-01-03,
            Dora Paz,dora@example.com,E1,2026-01-04,sí
            Dora Paz,dora@example.com,E3,2026-01-05,sí
            """, company());

        assertThat(data.all(Person.KIND)).hasSize(5);
        Person bea = data.find(Person.KIND, idOf(data, "E2")).orElseThrow();
        assertThat(bea.name()).isEqualTo("Bea Soto");
        assertThat(bea.kind()).isEqualTo(PersonKind.PROFESSIONAL);
        assertThat(data.all(Referral.KIND).stream()
                        .filter(each -> each.candidate().equals(bea.id())))
                .hasSize(2);
        assertThat(data.all(Referral.KIND).get(1).candidateKnows()).isEqualTo(Referral.CandidateKnows.NO);
        Imported ambiguous = Fixture.plan(mapping, "name,mail,by,on,knows\nCarla Díaz,,E1,2026-01-02,\n", company());
        assertThat(Fixture.reasons(ambiguous)).containsExactly("rows.csv:2 id AMBIGUOUS");
    }
}
