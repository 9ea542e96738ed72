package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import devrel.record.Column;
import devrel.record.Id;
import devrel.record.Kind;
import devrel.record.Kinds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Any text as a value of any column, as an id, a date, a number or the name of a file. */
class ValuesFuzzTest {
    private static final List<Column> COLUMNS = columns();

    /** One column of each form, range and set of codes. */
    private static List<Column> columns() {
        Map<String, Column> columns = new TreeMap<>();
        for (Kind<?> kind : Kinds.all()) {
            for (Column column : kind.columns()) {
                columns.put(column.form() + " " + column.idForm() + " " + column.allowed(), column);
            }
        }
        return List.copyOf(columns.values());
    }

    @FuzzTest
    void anyTextIsAValueOrIsComplainedAbout(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Column column : COLUMNS) {
            List<String> complaints = new ArrayList<>();
            Object value = column.parse(text, (problem, parameters) -> complaints.add(problem.code()));
            assertThat(value == null).as("%s: %s", column.name(), complaints).isNotEqualTo(complaints.isEmpty());
            if (value != null) {
                assertThat(column.parse(Column.print(value), (problem, parameters) -> complaints.add(problem.code())))
                        .isEqualTo(value);
                assertThat(complaints).isEmpty();
            }
            staysInLine(column, value);
        }
    }

    /** A value that is no text needs no quotes, neither in CSV nor in YAML. */
    private static void staysInLine(Column column, @Nullable Object value) {
        if (value != null && !column.isText()) {
            String printed = Column.print(value);
            boolean isPlain =
                    printed.codePoints().noneMatch(c -> c <= ' ' && c != ' ' || c >= 0x7F || c == '"' || c == ',');
            assertThat(isPlain).as("%s: %s", column.name(), printed).isTrue();
        }
    }

    @FuzzTest
    void anIdNamesOneFileAndNoOther(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Id.Form form : Id.Form.values()) {
            if (form.accepts(text)) {
                Path file = Path.of("data").resolve(text + ".yaml").normalize();
                assertThat(file.getParent()).isEqualTo(Path.of("data"));
                assertThat(file.getFileName().toString()).isEqualTo(text + ".yaml");
                assertThat(Id.Form.SLUG.accepts(text)).isTrue();
            }
        }
        MonthFile month = MonthFile.parse(text);
        if (month != null) {
            assertThat(month.fileName()).isEqualTo(text);
            assertThat(Path.of(text).normalize().getNameCount()).isEqualTo(1);
        }
    }

    @FuzzTest
    void datesAndNumbersAreReadToTheLetter(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        if (Numbers.date(text) != null) {
            assertThat(String.valueOf(Numbers.date(text))).isEqualTo(text);
        }
        if (Numbers.parse(text) != null) {
            assertThat(String.valueOf(Numbers.parse(text))).isEqualTo(text);
        }
        for (Column column : COLUMNS) {
            if (column.form() == Column.Form.DATE) {
                assertThat(column.parse(text, (problem, parameters) -> {})).isEqualTo(Numbers.date(text));
            }
        }
    }

    @FuzzTest
    void anyTextStaysOnOneLineAndComesBack(byte[] input) {
        String text = Canonical.text(new String(input, StandardCharsets.UTF_8));
        assertThat(Canonical.text(text)).isEqualTo(text);
        String escaped = Escapes.make(text);
        assertThat(escaped.indexOf('\n')).isNegative();
        assertThat(Escapes.undo(escaped, (problem, parameters) -> {
                    throw new AssertionError(problem);
                }))
                .isEqualTo(text);
        List<String> complaints = new ArrayList<>();
        Proof.characters(text, (problem, parameters) -> complaints.add(problem.code()));
        if (complaints.isEmpty()) {
            String line = "name: " + YamlText.quoted(text) + "\n";
            assertThat(ByteScan.text(Fuzzed.bytes(line), new Findings("x"))).isEqualTo(line);
            assertThat(said(Yaml.parse(line, new Findings("x")))).isEqualTo(text);
            assertThat(said(YamlParser.parse(line, new Findings("x")))).isEqualTo(text);
        }
    }

    private static @Nullable String said(YamlNode.@Nullable Mapping mapping) {
        return mapping != null && mapping.get("name") instanceof YamlNode.Scalar scalar ? scalar.text() : null;
    }
}
