package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Dataset;
import devrel.record.Person;
import devrel.record.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileCellsTest {
    private static final String MAPPING = """
        kind: people
        id: {from: id}
        records:
          person: {kind: professional, name: {from: name}, tags: {from: tags}}
        new_codes: add
        """;

    private static String csv(String name) {
        return "id,name,tags\nE1,\"" + name.replace("\"", "\"\"") + "\",\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd",
                "-2+3",
                "::error file=x::gone",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "{{7*7}} ${7*7} %s %n {name}",
                "مريم العربي",
                "שָׁלוֹם",
                "👩‍👩‍👧 Ana",
                "a\tb",
                "one\ntwo",
                "\\n\\\\",
                "\"quoted\", and 'so'",
                "null",
                "<<<<<<< HEAD",
                "--- # & * ! | >"
            })
    void wordsArePreservedAsTheyAre(String name) {
        Dataset data = Fixture.imported(MAPPING, csv(name), Fixture.empty());
        assertThat(data.all(Person.KIND).get(0).name()).isEqualTo(name);
        assertThat(Fixture.plan(MAPPING, csv(name), data).changes().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "\u001B[31mred", "a\u007Fb", "a\u0085b"})
    void controlCharactersAreRejected(String name) {
        assertThat(Fixture.reasons(Fixture.plan(MAPPING, csv(name), Fixture.empty())))
                .containsExactly("rows.csv:2 name CONTROL_CHARACTER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "\u2066a\u2069"})
    void bidiOverridesAreRejected(String name) {
        assertThat(Fixture.reasons(Fixture.plan(MAPPING, csv(name), Fixture.empty())))
                .containsExactly("rows.csv:2 name BIDI_CONTROL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jos\uFFFD", "a\uD800b", "\uDC00"})
    void destroyedTextIsRejected(String name) {
        assertThat(Fixture.reasons(Fixture.plan(MAPPING, csv(name), Fixture.empty())))
                .containsExactly("rows.csv:2 name NOT_UTF8");
    }

    @Test
    void twentyKilobytesAreTooLongForAText() {
        Imported imported = Fixture.plan(MAPPING, csv("x".repeat(20_480)), Fixture.empty());
        assertThat(imported.reasons()).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(Problem.TEXT_TOO_LONG);
            assertThat(finding.parameters())
                    .isEqualTo(Map.of("field", "name", "source", "name", "bytes", "20480", "max", "12000"));
        });
    }

    @Test
    void aColumnThatTheMappingLeavesOutMayHoldAnything() {
        String csv = "id,name,tags,junk\nE1,Ana,,a\u0000\u202Eb\n";
        assertThat(Fixture.plan(MAPPING, csv, Fixture.empty()).rejected()).isEmpty();
    }

    @Test
    void aConflictMarkerIsARowOfTheWrongWidth() {
        String csv = "id,name,tags\n<<<<<<< HEAD\nE1,Ana,\n=======\nE1,Bea,\n>>>>>>> theirs\n";
        assertThat(Fixture.reasons(Fixture.plan(MAPPING, csv, Fixture.empty())))
                .containsExactly(
                        "rows.csv:2 null WRONG_WIDTH",
                        "rows.csv:4 null WRONG_WIDTH",
                        "rows.csv:5 null ROWS_DISAGREE",
                        "rows.csv:6 null WRONG_WIDTH");
    }

    @Test
    void foreignWordsBecomeWellFormedCodes() {
        assertThat(List.of(
                        Codes.slug("Head Office (South)"),
                        Codes.slug("  Ñuñoa / Área 51 "),
                        Codes.slug("日本"),
                        Codes.slug("__x__"),
                        Codes.slug("İstanbul"),
                        Codes.slug("y".repeat(100)).length()))
                .isEqualTo(List.of("head_office_south", "nunoa_area_51", "code", "x", "istanbul", 60));
    }

    @Test
    void wordsWhoseCodesWouldBeEqualKeepCodesOfTheirOwn() {
        String mapping = """
            kind: people
            id: {from: id}
            records:
              person: {kind: professional, name: {from: id}}
              start: {date: 2024-01-01, hire_source: unknown}
              assignment: {date: 2024-01-01, client: {from: client}}
            new_codes: add
            """;
        String csv = "id,client\nE1,C\nE2,C++\nE3,c\nE4,日本\nE5,中国\nE6,Bench\n";
        Imported imported = Fixture.plan(mapping, csv, Fixture.empty());

        assertThat(imported.newCodes().get("clients")).containsOnlyKeys("c", "c_2", "code", "code_2");
        Dataset data = Fixture.after(imported, Fixture.empty());
        assertThat(Fixture.plan(mapping, csv, data).changes().isEmpty()).isTrue();
    }
}
