package devrel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.cli.Sandbox;
import devrel.record.Column;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Settings.Language;
import devrel.render.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the file format lists the columns of every kind, and the settings as {@code init} writes them. */
class DataFormatPageTest {
    private static final Path PAGE = Path.of("docs/data-format.md");
    private static final Words WORDS = Words.in(Language.EN);

    @Test
    void thePageListsTheColumnsOfEveryKind() throws IOException {
        StringBuilder kinds = new StringBuilder();
        Kinds.all().forEach(kind -> kinds.append(section(kind)));

        String page = filled("kinds", kinds.toString());

        assertThat(page).isEqualTo(Documentation.held(PAGE, page));
    }

    @Test
    void thePageShowsTheSettingsAsInitWritesThem(@TempDir Path directory) throws IOException {
        new Sandbox(directory, LocalDate.of(2026, 11, 22))
                .run(
                        "init",
                        "--organisation",
                        "Andes Talento",
                        "--writer",
                        "mariana",
                        "--writer-email",
                        "m@example.com");
        String settings = Files.readString(directory.resolve("data/devrel.yaml"));

        String page = filled("settings", "\n```yaml\n" + settings + "```\n");

        assertThat(page).isEqualTo(Documentation.held(PAGE, page));
    }

    private static String filled(String name, String text) throws IOException {
        Pattern place = Pattern.compile("(?s)(<!-- " + name + " -->\n).*?(<!-- end -->)");
        return place.matcher(Files.readString(PAGE)).replaceFirst("$1" + Matcher.quoteReplacement(text) + "\n$2");
    }

    private static String section(Kind<?> kind) {
        String form = kind.isThing() ? "/ID.yaml" : "/YYYY-MM.WRITER.csv";
        StringBuilder section = new StringBuilder("\n### " + kind.name() + "\n\n`" + kind.directory() + form + "`\n\n");
        section.append("| column | form | allowed | what |\n|---|---|---|---|\n");
        for (Column column : kind.columns()) {
            section.append("| `").append(column.name()).append('`');
            section.append(column.isRequired() ? "\\*" : "").append(column.isSealed() ? "§" : "");
            section.append(" | ")
                    .append(form(column))
                    .append(" | ")
                    .append(allowed(column))
                    .append(" | ");
            section.append(WORDS.find("column." + column.name()).orElse("")).append(" |\n");
        }
        return section.toString();
    }

    private static String form(Column column) {
        return switch (column.form()) {
            case ID -> "id";
            case DATE -> "date";
            case REFERENCE, KIND_ID -> "reference";
            case REFERENCES -> "references";
            case CODE, OPEN_CODE -> "code";
            case OPEN_CODES -> "codes";
            case WRITER -> "writer";
            case NUMBER -> "number";
            case LEVELS -> "levels";
            case FLAG -> "true or false";
            case MONEY -> "money";
            case TEXT -> "text";
            case TEXTS -> "texts";
        };
    }

    private static String allowed(Column column) {
        if (column.target() != null) {
            return ("aeiou".indexOf(column.target().charAt(0)) < 0 ? "a " : "an ") + column.target();
        }
        if (column.vocabulary() != null) {
            return "vocabulary `" + column.vocabulary() + "`";
        }
        boolean closed = column.form() == Column.Form.CODE || column.form() == Column.Form.NUMBER;
        return closed ? column.allowed() : "";
    }
}
