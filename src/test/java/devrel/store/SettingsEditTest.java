package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Label;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsEditTest {
    private static final Label BANK = new Label("Banco", "Bank");
    private static final String LABEL = "{es: \"Banco\", en: \"Bank\"}";

    private static String declare(String text, String vocabulary) {
        return SettingsEdit.declare(text, Map.of(vocabulary, Map.of("banco", BANK)));
    }

    @Test
    void aCodeGoesBeforeTheBraceOfAMapOnOneLine() {
        assertThat(declare("format: 1\nclients: {}  # none yet\nbridge: 7\n", "clients"))
                .isEqualTo("format: 1\nclients: {banco: " + LABEL + "}  # none yet\nbridge: 7\n");
        assertThat(declare("clients: {ñu: {es: \"Ñu\", en: \"Ñu\"}}\n", "clients"))
                .isEqualTo("clients: {ñu: {es: \"Ñu\", en: \"Ñu\"}, banco: " + LABEL + "}\n");
    }

    @Test
    void aCodeGoesBehindTheLastLineOfAMapOfLines() {
        String text = """
                clients:
                  # the first one
                  retail: {es: "Retail", en: "Retail"}  # since 2019

                # how far a bridge may reach
                bridge: 7
                """;
        assertThat(declare(text, "clients"))
                .isEqualTo(text.replace("# since 2019\n", "# since 2019\n  banco: " + LABEL + "\n"));
    }

    @Test
    void aKeyWithoutAValueGetsOne() {
        assertThat(declare("clients:\nbridge: 7\n", "clients"))
                .isEqualTo("clients:\n  banco: " + LABEL + "\nbridge: 7\n");
    }

    @Test
    void anEmptyTextMakesWayForTheCode() {
        assertThat(declare("clients: \"\"  # none\nbridge: 7\n", "clients"))
                .isEqualTo("clients:   # none\n  banco: " + LABEL + "\nbridge: 7\n");
        assertThat(declare("vocabularies: |-  # none\n  # yet\nbridge: 7\n", "sources"))
                .isEqualTo("vocabularies:   # none\n  sources:\n    banco: " + LABEL + "\n  # yet\nbridge: 7\n");
        assertThat(declare("vocabularies: {sources: , roles: ''}\n", "sources"))
                .isEqualTo("vocabularies: {sources: {banco: " + LABEL + "} , roles: ''}\n");
        assertThat(declare("vocabularies: {sources: , roles: ''}\n", "roles"))
                .isEqualTo("vocabularies: {sources: , roles: {banco: " + LABEL + "} }\n");
    }

    @Test
    void aMissingKeyIsAddedAtTheEnd() {
        assertThat(declare("format: 1\nbridge: 7\n", "clients"))
                .isEqualTo("format: 1\nbridge: 7\nclients:\n  banco: " + LABEL + "\n");
    }

    @Test
    void aVocabularyIsMadeWhereThereIsNone() {
        assertThat(declare("format: 1\n", "sources"))
                .isEqualTo("format: 1\nvocabularies:\n  sources:\n    banco: " + LABEL + "\n");
        assertThat(declare("vocabularies: {roles: {x: {es: \"X\", en: \"X\"}}}\nformat: 1\n", "sources"))
                .isEqualTo("vocabularies: {roles: {x: {es: \"X\", en: \"X\"}}, sources: {banco: " + LABEL
                        + "}}\nformat: 1\n");
        assertThat(declare("vocabularies:\n  roles:\n    x: {es: \"X\", en: \"X\"}\nformat: 1\n", "roles"))
                .isEqualTo("vocabularies:\n  roles:\n    x: {es: \"X\", en: \"X\"}\n    banco: " + LABEL
                        + "\nformat: 1\n");
    }

    @Test
    void aCodeThatIsThereIsLeftAlone() {
        String text = "clients: {banco: {es: \"El banco\", en: \"The bank\"}}\n";
        assertThat(declare(text, "clients")).isEqualTo(text);
    }

    @Test
    void aVocabularyIsMadeBehindAllTheCodesOfTheOneBefore() {
        String roles = "vocabularies:\n  roles:\n    x: {es: \"X\", en: \"X\"}\n    y: {es: \"Y\", en: \"Y\"}\n";
        assertThat(declare(roles + "format: 1\n", "sources"))
                .isEqualTo(roles + "  sources:\n    banco: " + LABEL + "\nformat: 1\n");
        // The same in a form that only the full reader takes: a text over two lines.
        String folded = roles.replace("{es: \"Y\", en: \"Y\"}", "{es: \"Y\",\n      en: \"Y\"}");
        assertThat(declare(folded + "format: 1\n", "sources"))
                .isEqualTo(folded + "  sources:\n    banco: " + LABEL + "\nformat: 1\n");
    }
}
