package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Map<String, String> ROW =
            Map.of("first", "Ana", "last", "Rojas", "second last", "", "none", "");

    @ParameterizedTest
    @CsvSource({
        "first, Ana",
        "second last, ''",
        "{first} {last}, Ana Rojas",
        "{first} {second last} {last}, Ana Rojas",
        "{none} {last}, Rojas",
        "'{last}, {first}', 'Rojas, Ana'",
        "Person {first}, Person Ana",
        "Person {none}, ''",
        "{first}{last}, AnaRojas"
    })
    void fillsInTheCells(String template, String text) {
        assertThat(Template.of(template).map(each -> each.fill(column -> ROW.getOrDefault(column, "?"))))
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "}", "{}", "{a", "a}", "{a}}", "{{a}}", "{a} }", "x{"})
    void refusesBracesThatDoNotPair(String template) {
        assertThat(Template.of(template)).isEmpty();
    }
}
