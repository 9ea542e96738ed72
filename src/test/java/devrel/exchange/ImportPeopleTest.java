package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import devrel.exchange.Imported.Count;
import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Employment;
import devrel.record.Exit;
import devrel.record.Finding;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import devrel.record.Place;
import devrel.record.Position;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings.Label;
import devrel.record.Start;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportPeopleTest {
    private static final String ROSTER = """
        kind: people
        id: {from: number}
        records:
          person: {kind: professional, name: {from: "{first} {last}"}, email: {from: mail}, city: {from: city}}
          start: {date: {from: hired, format: "d/M/yyyy"}, hire_source: {from: source, map: {Amigo: referral}, else: unknown}, contract: indefinite}
          position: {when: role, date: {from: hired, format: "d/M/yyyy"}, role: {from: role}, seniority: {from: level, map: {Sr: senior, Jr: junior}}}
          assignment: {when: unit, date: {from: hired, format: "d/M/yyyy"}, client: {from: unit}}
          exit: {when: left, date: {from: left, format: "d/M/yyyy"}, ground: {from: why, map: {Renuncia: 159-2, Despido: 161-1}, else: unknown}}
        new_codes: add
        """;

    private static final String HEADER = "number,first,last,mail,city,hired,source,role,level,unit,left,why\n";
    private static final String ANA =
            "E1,Ana,Rojas,ana@example.com,Viña del Mar,2/3/2024,Amigo,backend,Sr,Banco,30/6/2024,Renuncia\n";
    private static final String BEA = "E2,Bea,,,,1/2/2024,Feria,Data Engineer,,Minera Ñuble,,\n";

    private static Person person(Dataset data, String externalId) {
        return data.all(Person.KIND).stream()
                .filter(each -> externalId.equals(each.externalId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowMakesThePersonAndTheirEmployment() {
        Dataset data = Fixture.imported(ROSTER, HEADER + ANA, Fixture.empty());

        Person ana = person(data, "E1");
        assertThat(ana.name()).isEqualTo("Ana Rojas");
        assertThat(ana.kind()).isEqualTo(PersonKind.PROFESSIONAL);
        assertThat(ana.city()).isEqualTo("vina_del_mar");
        Start start = data.all(Start.KIND).get(0);
        assertThat(start.person()).isEqualTo(ana.id());
        assertThat(start.date()).isEqualTo("2024-03-02");
        assertThat(start.hireSource()).isEqualTo("referral");
        assertThat(start.contract()).isEqualTo(Start.Contract.INDEFINITE);
        assertThat(data.all(Position.KIND).get(0).seniority()).hasToString("SENIOR");
        assertThat(data.all(Assignment.KIND).get(0).client()).isEqualTo("banco");
        Exit exit = data.all(Exit.KIND).get(0);
        assertThat(exit.ground()).isEqualTo("159-2");
        assertThat(exit.date()).isEqualTo("2024-06-30");
    }

    @Test
    void wordsThatNoVocabularyHasBecomeCodesWithTheWordAsTheirLabel() {
        Imported imported = Fixture.plan(ROSTER, HEADER + BEA, Fixture.empty());

        assertThat(imported.newCodes())
                .containsOnly(
                        Map.entry("roles", Map.of("data_engineer", new Label("Data Engineer", "Data Engineer"))),
                        Map.entry("clients", Map.of("minera_nuble", new Label("Minera Ñuble", "Minera Ñuble"))));
        Dataset data = Fixture.after(imported, Fixture.empty());
        assertThat(data.all(Start.KIND).get(0).hireSource()).isEqualTo("unknown");
        assertThat(data.settings().codes("clients")).contains("minera_nuble", "banco");
    }

    @Test
    void importingAFileTwiceChangesNothing() {
        Dataset once = Fixture.imported(ROSTER, HEADER + ANA + BEA, Fixture.empty());
        Imported again = Fixture.plan(ROSTER, HEADER + ANA + BEA, once);

        assertThat(again.changes().isEmpty()).isTrue();
        assertThat(again.newCodes()).isEmpty();
        assertThat(again.counts())
                .containsEntry("person", new Count(0, 0, 2))
                .containsEntry("exit", new Count(0, 0, 1));
    }

    @Test
    void aRowThatSaysSomethingElseReplacesWhatItSaysAndNothingMore() {
        Dataset once = Fixture.imported(ROSTER, HEADER + ANA + BEA, Fixture.empty());
        Exit assessed =
                Exit.KIND.with(once.all(Exit.KIND).get(0), Exit.KIND.column("regrettable"), Exit.Regrettable.YES);
        Dataset edited = Changes.by("mariana").replace(Exit.KIND, assessed).applyTo(once);
        String moved = ANA.replace("30/6/2024,Renuncia", "15/7/2024,").replace("ana@example.com", "");

        Imported imported = Fixture.plan(ROSTER, HEADER + moved, edited);

        assertThat(imported.counts())
                .containsEntry("exit", new Count(0, 1, 0))
                .containsEntry("person", new Count(0, 0, 1));
        Exit exit = Fixture.after(imported, edited).all(Exit.KIND).get(0);
        assertThat(exit.id()).isEqualTo(assessed.id());
        assertThat(exit.date()).isEqualTo("2024-07-15");
        assertThat(exit.ground()).isEqualTo("159-2");
        assertThat(exit.regrettable()).isEqualTo(Exit.Regrettable.YES);
    }

    @Test
    void severalRowsOfAPersonAreSeveralSpells() {
        Dataset data = Fixture.imported(
                Fixture.example("roster_edge.yaml"), Fixture.example("roster_edge.csv"), Fixture.empty());

        assertThat(data.all(Person.KIND)).hasSize(23);
        assertThat(data.all(Start.KIND)).hasSize(28);
        assertThat(data.all(Exit.KIND)).hasSize(16);
        Employment employment = Employment.of(data);
        assertThat(employment.overlapping()).isEmpty();
        assertThat(employment.unpaired()).isEmpty();
        String p07 = person(data, "P07").id();
        assertThat(employment.of(p07).stream().map(spell -> spell.start().date() + "/" + spell.lastDay()))
                .containsExactly("2023-02-01/2023-12-31", "2024-05-01/null");
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        List<String> rows = Fixture.example("roster_edge.csv").lines().toList();
        StringBuilder reversed = new StringBuilder(rows.get(0)).append('\n');
        for (int i = rows.size() - 1; i > 0; i--) {
            reversed.append(rows.get(i)).append('\n');
        }
        String mapping = Fixture.example("roster_edge.yaml");
        Dataset forwards = Fixture.imported(mapping, Fixture.example("roster_edge.csv"), Fixture.empty());

        assertThat(Fixture.plan(mapping, reversed.toString(), forwards)
                        .changes()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void clientsAndDaysAwayAreTiedToPeopleWhoAreThere() {
        Dataset people = Fixture.imported(
                Fixture.example("clients_spells.yaml"), Fixture.example("clients_spells.csv"), Fixture.empty());
        Dataset assigned = Fixture.imported(
                Fixture.example("clients_assignments.yaml"), Fixture.example("clients_assignments.csv"), people);
        Dataset away = Fixture.imported(
                Fixture.example("clients_leaves.yaml"), Fixture.example("clients_leaves.csv"), assigned);

        assertThat(away.all(Person.KIND)).hasSize(9);
        assertThat(away.all(Assignment.KIND)).hasSize(17);
        assertThat(away.all(Assignment.KIND).stream()
                        .filter(each -> each.client().equals("bench")))
                .hasSize(4);
        assertThat(away.settings().codes("clients")).containsExactlyInAnyOrder("banco", "bench", "norte", "sur");
        assertThat(away.all(Absence.KIND).stream().map(Absence::until))
                .containsExactly(
                        LocalDate.parse("2024-05-31"), LocalDate.parse("2024-05-10"), LocalDate.parse("2024-07-12"));
        assertThat(Fixture.plan(Fixture.example("clients_leaves.yaml"), Fixture.example("clients_leaves.csv"), away)
                        .changes()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void somebodyAddedByHandIsKnownByTheirEmail() {
        Dataset once = Fixture.imported(ROSTER, HEADER + ANA, Fixture.empty());
        Person byHand = Person.KIND.with(
                Person.KIND.with(person(once, "E1"), Person.KIND.column("external_id"), null),
                Person.KIND.column("kind"),
                PersonKind.CANDIDATE);
        Dataset current = Fixture.with(Fixture.empty(), Person.KIND, List.of(byHand));

        Dataset data = Fixture.imported(ROSTER, HEADER + ANA, current);

        assertThat(data.all(Person.KIND)).hasSize(1);
        assertThat(person(data, "E1").id()).isEqualTo(byHand.id());
        assertThat(person(data, "E1").kind()).isEqualTo(PersonKind.PROFESSIONAL);
    }

    @Test
    void badRowsAreAllToldAndNothingIsChanged() {
        Imported imported = Fixture.plan(
                ROSTER,
                HEADER + ANA
                        + "E3,Carla,,,,31/2/2024,,,,,,\n"
                        + ",Dora,,,,1/2/2024,,,,,,\n"
                        + "E5,,,,,1/2/2024,,,Chief,,1/1/2023,\n"
                        + "E6,Eva\n"
                        + HEADER
                        + "E7,Flor,,,,1/2/2024,,qa,Chief,,,\n"
                        + "E1,Ana,Rosas,ana@example.com,,1/1/2025,,,,,,\n",
                Fixture.empty());

        assertThat(Fixture.reasons(imported))
                .containsExactly(
                        "rows.csv:3 hired BAD_DATE",
                        "rows.csv:4 number MISSING_VALUE",
                        "rows.csv:5 first, last MISSING_VALUE",
                        "rows.csv:6 null WRONG_WIDTH",
                        "rows.csv:7 null REPEATED_HEADER",
                        "rows.csv:8 level UNKNOWN_CODE",
                        "rows.csv:9 null ROWS_DISAGREE");
        assertThat(imported.changes().isEmpty()).isTrue();
        assertThat(imported.newCodes()).isEmpty();
        assertThat(imported.rejectedCsv(finding -> finding.problem().code()).lines())
                .startsWith(HEADER.strip() + ",reason", "E3,Carla,,,,31/2/2024,,,,,,,DR2002")
                .hasSize(8);
    }

    @Test
    void somebodyUnknownIsRejectedWhereTheRowMakesNoPerson() {
        Imported imported = Fixture.plan(
                Fixture.example("clients_leaves.yaml"), Fixture.example("clients_leaves.csv"), Fixture.empty());
        assertThat(Fixture.reasons(imported))
                .containsExactly(
                        "rows.csv:2 person UNKNOWN_PERSON",
                        "rows.csv:3 person UNKNOWN_PERSON",
                        "rows.csv:4 person UNKNOWN_PERSON");
    }

    @Test
    void columnsThatTheFileLacksAndCodesThatNobodyDeclaredAreRefusedBeforeAnyRow() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Fixture.plan("""
                    kind: people
                    id: {from: numero}
                    records:
                      assignment: {date: {from: hired}, client: minera}
                      exit: {date: {from: left}, ground: {from: why, map: {Salud: 161bis, Otro: 159-9}}}
                    """, "number,hired,hired,left,why\n", Fixture.empty()));
        assertThat(Fixture.findings(refusal))
                .containsExactly(
                        "m.yaml:2:5 UNKNOWN_KEY field=numero near=number",
                        "m.yaml:4:45 UNKNOWN_VOCABULARY_CODE field=client near= value=minera vocabulary=clients",
                        "m.yaml:5:38 INVALID_GROUND field=ground value=161bis",
                        "m.yaml:5:38 UNKNOWN_VOCABULARY_CODE field=ground near=159-1 value=159-9 vocabulary=grounds",
                        "rows.csv:1 DUPLICATE_KEY field=hired");
    }

    @Test
    void aFindingAboutAnImportedRecordRejectsItsRow() {
        Imported imported = Fixture.plan(ROSTER, HEADER + ANA + BEA, Fixture.empty());
        Start bea = Fixture.after(imported, Fixture.empty()).all(Start.KIND).get(0);
        Finding future =
                Finding.of(Problem.FUTURE_DATE, Place.of("start:" + bea.id()).at("date"));
        Finding elsewhere = Finding.of(Problem.FUTURE_DATE, Place.of("start:aaaaaaaaaaaa"));

        assertThat(imported.origins().trace(future).place()).hasToString("rows.csv:3");
        assertThat(imported.origins().trace(elsewhere)).isEqualTo(elsewhere);
        assertThat(imported.rejecting(List.of(elsewhere)).changes().isEmpty()).isFalse();
        Imported rejected = imported.rejecting(List.of(future, elsewhere));
        assertThat(Fixture.reasons(rejected)).containsExactly("rows.csv:3 date FUTURE_DATE");
        assertThat(rejected.changes().isEmpty()).isTrue();
        assertThat(rejected.newCodes()).isEmpty();
        assertThat(rejected.rejectedCsv(finding -> "later"))
                .isEqualTo(HEADER.strip() + ",reason\n" + BEA.strip() + ",later\n");
    }
}
