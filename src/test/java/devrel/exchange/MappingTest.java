package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import devrel.record.Kind;
import devrel.record.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
    private static List<String> problems(String yaml) {
        return Fixture.findings(catchThrowableOfType(Refusal.class, () -> Mapping.parse(yaml, "m.yaml")));
    }

    @Test
    void anEmojiMayStandAnywhereInALongMapping() {
        for (int before = 1000; before < 1050; before++) {
            String words = "x".repeat(before) + "\uD83D\uDE00 y";
            Mapping mapping = Mapping.parse(
                    "# " + words + "\nkind: people\nid: {from: id}\nrecords:\n  person: {kind: professional, name: \""
                            + words + "\"}\n",
                    "m.yaml");
            assertThat(mapping.recipes()).hasSize(1);
        }
    }

    @Test
    void theMappingOfTheManualIsUnderstood() {
        Mapping mapping = Mapping.parse("""
            kind: people
            id: {from: employee_id}
            records:
              person: {kind: professional, name: {from: "{first} {last}"}}
              start: {date: {from: hire_date, format: "M/d/yyyy"}, hire_source: {from: source, map: {"Employee Referral": referral}, else: unknown}, contract: indefinite}
              assignment: {date: {from: hire_date, format: "M/d/yyyy"}, client: {from: unit}}
              exit: {when: term_date, date: {from: term_date, format: "M/d/yyyy"}, ground: {from: reason, map: {Resignation: 159-2, Layoff: 161-1}, else: unknown}}
            new_codes: add                    # or refuse: codes that no vocabulary has
            """, "m.yaml");

        assertThat(mapping.recipes().stream().map(recipe -> recipe.kind().name()))
                .containsExactly("person", "start", "assignment", "exit");
        assertThat(mapping.addsCodes()).isTrue();
        assertThat(mapping.needs().stream().map(Kind::name))
                .contains("person", "start", "exit", "assignment", "opening");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mfg_roster",
                "learnrio_roster",
                "roster_edge",
                "clients_spells",
                "clients_assignments",
                "clients_leaves",
                "clients_checkins",
                "sim_people",
                "sim_checkins",
                "sim_enps",
                "sim_referrals"
            })
    void everyExampleIsAMapping(String name) {
        assertThat(Mapping.parse(Fixture.example(name + ".yaml"), name).recipes())
                .isNotEmpty();
    }

    @Test
    void everythingWrongIsToldAtOnceAndNamesTheNearest() {
        assertThat(problems("""
            kind: peopel
            idd: {from: id}
            records:
              start:
                date: {from: hired, format: "MMM d, yyyy"}
                hire_source: {form: source}
                contract: permanent
                clinet: banco
              exits: {date: {from: left}}
            new_codes: yes
            """))
                .containsExactly(
                        "m.yaml:1:1 MISSING_VALUE field=id",
                        "m.yaml:1:7 BAD_MAPPING field=kind near=people value=peopel",
                        "m.yaml:2:1 UNKNOWN_KEY field=idd near=id",
                        "m.yaml:5:33 BAD_MAPPING field=format near= value=MMM d, yyyy",
                        "m.yaml:6:18 MISSING_VALUE field=from",
                        "m.yaml:6:19 UNKNOWN_KEY field=form near=from",
                        "m.yaml:7:15 UNKNOWN_CODE field=contract near= value=permanent",
                        "m.yaml:8:5 UNKNOWN_KEY field=clinet near=",
                        "m.yaml:9:3 UNKNOWN_KEY field=exits near=exit",
                        "m.yaml:10:12 BAD_MAPPING field=new_codes near= value=yes");
    }

    private static final String CHECKINS = """
        kind: checkins
        id: {from: who}
        records:
          checkin: {date: {from: on}, kind: regular, outcome: held%s}
        """;

    /** Each mapping with a mark where its problem stands. */
    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(CHECKINS.formatted("") + "▸kind: pulses\n", "DUPLICATE_KEY field=kind"),
                Arguments.of(CHECKINS.formatted("") + "---\n▸kind: pulses\n", "SECOND_DOCUMENT"),
                Arguments.of(CHECKINS.formatted(", by: ▸&me mariana"), "YAML_ALIAS value=&me"),
                Arguments.of(CHECKINS.formatted(", by: ▸!!str mariana"), "YAML_TAG value=tag:yaml.org,2002:str"),
                Arguments.of(
                        CHECKINS.formatted(", satisfaction: ▸7"),
                        "OUT_OF_RANGE field=satisfaction max=5 min=1 value=7"),
                Arguments.of(
                        CHECKINS.formatted(", satisfaction: {from: s, map: {good: ▸9}}"),
                        "OUT_OF_RANGE field=satisfaction max=5 min=1 value=9"),
                Arguments.of(
                        CHECKINS.formatted(", satisfaction: {from: s, ▸format: d}"),
                        "NOT_APPLICABLE field=format kind=satisfaction"),
                Arguments.of(CHECKINS.formatted(", ▸person: {from: who}"), "NOT_APPLICABLE field=person kind=checkin"),
                Arguments.of(CHECKINS.formatted(", summary: {from: ▸'{a'}"), "BAD_MAPPING field=from near= value={a"),
                Arguments.of(CHECKINS.formatted(", summary: {from: ▸'a}'}"), "BAD_MAPPING field=from near= value=a}"),
                Arguments.of(CHECKINS.formatted(", summary: {from: ▸'{}'}"), "BAD_MAPPING field=from near= value={}"),
                Arguments.of(CHECKINS.formatted(", topics: ▸[Team]"), "BAD_CODE field=topics value=Team"),
                Arguments.of(CHECKINS.formatted(", scores: ▸[growth]"), "WRONG_SHAPE expected=map field=scores"),
                Arguments.of(CHECKINS.formatted(", by: ▸[a]"), "WRONG_SHAPE expected=scalar field=by"),
                Arguments.of(CHECKINS.formatted(", by: ▸''"), "WRONG_SHAPE expected=scalar field=by"),
                Arguments.of(CHECKINS.formatted(", when: ▸{from: x}"), "WRONG_SHAPE expected=scalar field=when"),
                Arguments.of(
                        CHECKINS.formatted("") + "encoding: ▸utf-16\n",
                        "BAD_MAPPING field=encoding near=utf-8 value=utf-16"),
                Arguments.of(
                        "kind: checkins\nid: ▸EMP\nrecords: {checkin: {date: 2024-01-01, kind: stay, outcome: held}}\n",
                        "WRONG_SHAPE expected={from: …} field=id"),
                Arguments.of("▸kind: pulses\n", "MISSING_VALUE field=records"),
                Arguments.of("kind: pulses\nrecords: {pulse: ▸{date: {from: d}}}\n", "MISSING_VALUE field=wave"),
                Arguments.of("▸[kind]\n", "WRONG_SHAPE expected=map field=kind"),
                Arguments.of(
                        "kind: pulses\nrecords: {pulse: {wave: {a: {b: {c: {d: {e: {▸f: {g: 1}}}}}}}}}\n",
                        "TOO_DEEP max=8"),
                Arguments.of(
                        "kind: people\nid: {from: \"a\\▸q\"}\n",
                        "BAD_YAML reason=found unknown escape character q(113)"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String yaml, String problem) {
        String before = yaml.substring(0, yaml.indexOf('▸'));
        long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        int column = before.length() - before.lastIndexOf('\n');
        assertThat(problems(yaml.replace("▸", ""))).containsExactly("m.yaml:" + line + ":" + column + " " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n# nothing\n..."})
    void aFileThatSaysNothingIsRefused(String yaml) {
        assertThat(problems(yaml))
                .allMatch(problem -> problem.endsWith(" EMPTY_FILE") || problem.contains("WRONG_SHAPE"));
    }

    @Test
    void theStepHiredComesWithAStart() {
        assertThat(problems("""
            kind: referrals
            id: {from: c}
            records:
              referral: {date: {from: d}, referrer: {from: r}, relationship: friend, candidate_knows: "yes"}
              referral-step: [{stage: hired, date: {from: h}}]
            """)).containsExactly("m.yaml:5:27 NOT_APPLICABLE field=hired kind=referral-step");
    }

    @Test
    void aReferralNeedsAWayToKnowTheCandidate() {
        assertThat(problems("""
            kind: referrals
            records:
              referral: {date: {from: d}, referrer: {from: r}, relationship: friend, candidate_knows: "yes"}
            """)).containsExactly("m.yaml:1:1 MISSING_VALUE field=id");
    }
}
