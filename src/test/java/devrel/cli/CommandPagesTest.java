package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Language;
import devrel.render.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The command reference holds the help of every command; {@code -Dgolden.update=true} writes it. */
class CommandPagesTest {
    private static final Map<Language, Path> PAGES =
            Map.of(Language.EN, Path.of("docs/commands.md"), Language.ES, Path.of("docs/es/commands.md"));

    private static final String ENGLISH = """
            # Commands

            Written by a test from what `--help` prints, so it is what the tool does.
            The same in Spanish: [es/commands.md](es/commands.md). What is shown about errors: [errors.md](errors.md).

            Words such as `PERSON` are yours to replace: a person is an id, the beginning of one, or a piece of the name,
            accents and capitals aside. A date is `2026-11-22`, `today`, `yesterday`, `-3d` or `last friday`.
            Options that take several values repeat or take commas. A text is typed, or comes from `@file` or `-`.
            """;

    private static final String SPANISH = """
            # Comandos

            Esta página la escribe una prueba a partir de lo que muestra `--help`: dice lo que la herramienta hace.
            En inglés: [commands.md](../commands.md).

            Las palabras como `PERSONA` se reemplazan: una persona es un identificador, su comienzo o una parte del nombre,
            sin fijarse en tildes ni mayúsculas. Una fecha es `2026-11-22`, `22-11-2026`, `hoy`, `ayer`, `-3d` o `viernes pasado`.
            Las opciones con varios valores se repiten o llevan comas. Un texto se escribe, o viene de `@archivo` o de `-`.
            """;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReferenceIsTheHelpOfEveryCommand(Language language, @TempDir Path directory) throws IOException {
        Sandbox sandbox = new Sandbox(directory, LocalDate.of(2026, 11, 22)).with("DEVREL_LANG", language.code());
        Words words = Words.in(language);
        StringBuilder page = new StringBuilder(language == Language.EN ? ENGLISH : SPANISH);
        page.append('\n').append(index()).append('\n');
        page.append(words.text("command.globals")).append('\n');
        for (String noun : Commands.NOUNS) {
            page.append("\n## ").append(noun).append('\n');
            words.find("command." + noun.replace(' ', '.'))
                    .ifPresent(what -> page.append('\n').append(what).append(".\n"));
            if (Commands.find(noun, "").isPresent()) {
                page.append(help(noun, sandbox, words));
            }
            for (String verb : Commands.verbs(noun)) {
                page.append("\n### ").append(noun).append(' ').append(verb).append('\n');
                page.append(help(noun + " " + verb, sandbox, words));
            }
        }
        Path file = PAGES.get(language);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, page);
        }
        assertThat(page.toString()).isEqualTo(Files.readString(file));
    }

    private static String index() {
        return Commands.NOUNS.stream()
                        .map(noun -> "[" + noun + "](#" + noun.replace(' ', '-') + ")")
                        .collect(Collectors.joining(" · "))
                + "\n";
    }

    /** What {@code --help} prints, without what holds for every command. */
    private static String help(String command, Sandbox sandbox, Words words) {
        Sandbox.Result result = sandbox.run((command + " --help").split(" "));
        assertThat(result.exitCode()).as(command).isZero();
        String everywhere = words.text("command.globals");
        String own = result.out().split(everywhere.substring(0, everywhere.indexOf(':')), 2)[0];
        List<String> lines = own.lines().map(String::stripTrailing).toList();
        return "\n```\n" + String.join("\n", lines).strip() + "\n```\n";
    }
}
