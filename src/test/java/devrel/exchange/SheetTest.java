package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import devrel.record.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final Mapping MAPPING = Mapping.parse(Fixture.example("clients_checkins.yaml"), "m.yaml");

    private static Sheet sheet(String csv) {
        return Sheet.parse(csv, "rows.csv", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,on\nAna,2024-01-01\n",
                "\uFEFFname,on\r\nAna,2024-01-01\r\n",
                "name;on\nAna;2024-01-01",
                "name\ton\nAna\t2024-01-01\n",
                "\"name\"|\"on\"\n\"Ana\"|2024-01-01\n",
                "\"name\";on\rAna;2024-01-01\r",
                "\n\n name , on \n,\n Ana , 2024-01-01 \n\n,\n"
            })
    void readsTheWaysInWhichTablesAreWritten(String csv) {
        Sheet sheet = sheet(csv);
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.cell(sheet.rows().get(0), "name")).isEqualTo("Ana");
        assertThat(sheet.cell(sheet.rows().get(0), "on")).isEqualTo("2024-01-01");
    }

    @Test
    void aDelimiterWithinQuotesOfTheHeaderDoesNotCount() {
        assertThat(sheet("\"a,b,c\";d\n1;2\n").header()).containsExactly("a,b,c", "d");
    }

    @Test
    void aRowIsPlacedOnTheLineWhereItBegins() {
        Sheet sheet = sheet("name,note\r\nAna,\"one\r\ntwo\r\n\"\r\n\r\nBea,x\r\n");
        assertThat(sheet.rows().stream().map(Sheet.Row::line)).containsExactly(2, 6);
        assertThat(sheet.cell(sheet.rows().get(0), "note")).isEqualTo("one\ntwo");
    }

    @Test
    void aCellIsComposed() {
        Sheet sheet = sheet("name,note\nJose\u0301,x\n");
        assertThat(sheet.cell(sheet.rows().get(0), "name")).isEqualTo("José");
    }

    @Test
    void quotesThatDoNotEndAreRefusedOnTheLineWhereTheRowBegins() {
        Refusal open = catchThrowableOfType(Refusal.class, () -> sheet("a,b\n1,2\n3,\"4\n5,6\n"));
        assertThat(Fixture.findings(open)).containsExactly("rows.csv:3 BAD_QUOTES");
        Refusal stray = catchThrowableOfType(Refusal.class, () -> sheet("a,b\n1,\"2\"x\n"));
        assertThat(Fixture.findings(stray)).containsExactly("rows.csv:2 BAD_QUOTES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void anEmptyFileIsRefused(String csv) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> sheet(csv));
        assertThat(Fixture.findings(refusal)).containsExactly("rows.csv EMPTY_FILE");
    }

    @Test
    void theRejectedRowsComeBackInTheFormOfTheFile() {
        Sheet sheet = sheet("\"a;b\";c\n1;\"say \"\"x\"\"\"\n2\n");
        assertThat(sheet.with("reason", sheet.rows(), List.of("bad; worse", "short")))
                .isEqualTo("""
                    "a;b";c;reason
                    1;"say ""x""\";"bad; worse"
                    2;;short
                    """);
    }

    @Test
    void latin1IsReadOnlyWhereItIsDeclared() {
        byte[] bytes = "person,name\nE1,José\n".getBytes(StandardCharsets.ISO_8859_1);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Importing.decode(bytes, MAPPING, "rows.csv"));
        assertThat(Fixture.findings(refusal)).containsExactly("rows.csv:2:7 NOT_UTF8 byte=0xE9 charset=WINDOWS-1252");

        Mapping declared = Mapping.parse(Fixture.example("clients_checkins.yaml") + "encoding: latin-1\n", "m.yaml");
        assertThat(Importing.decode(bytes, declared, "rows.csv")).isEqualTo("person,name\nE1,José\n");
        byte[] marked = "\uFEFFperson,name\nE1,José\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Importing.decode(marked, declared, "rows.csv")).isEqualTo("\uFEFFperson,name\nE1,José\n");
    }

    @Test
    void latin1IsReadAsWindowsWritesIt() {
        Mapping declared = Mapping.parse(Fixture.example("clients_checkins.yaml") + "encoding: latin-1\n", "m.yaml");
        byte[] bytes = {'a', (byte) 0x80, (byte) 0xF1, (byte) 0x93};
        assertThat(Importing.decode(bytes, declared, "rows.csv")).isEqualTo("a€ñ“");
    }

    @Test
    void aTruncatedCharacterAtTheEndIsRefused() {
        byte[] whole = "a,b\n1,é".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Importing.decode(cut, MAPPING, "rows.csv"));
        assertThat(Fixture.findings(refusal)).containsExactly("rows.csv:2:3 NOT_UTF8 byte=0xC3 charset=WINDOWS-1252");
    }
}
