package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Kind;
import devrel.record.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of the role names nothing that does not exist, and leaves out nothing that does. */
class RolePageTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final List<String> GENERIC = List.of("add", "list", "show", "edit", "remove");

    private static List<String> named(String page) {
        List<String> named = new ArrayList<>();
        Matcher code = CODE.matcher(page);
        while (code.find()) {
            named.add(code.group(1).replaceAll(" --.*", ""));
        }
        return named;
    }

    private static List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (String noun : Commands.NOUNS) {
            if (Commands.verbs(noun).isEmpty()) {
                commands.add(noun);
            }
            for (String verb : Commands.verbs(noun)) {
                commands.add(noun + " " + verb);
            }
        }
        return commands;
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/role.md", "docs/es/role.md"})
    void everyCommandOfItExistsAndEveryVerbOfARoleIsInIt(String file) throws IOException {
        List<String> named = named(Files.readString(Path.of(file)));
        List<String> commands = commands();
        assertThat(named)
                .allSatisfy(name -> assertThat(name.startsWith("--")
                                || name.equals("data/")
                                || name.startsWith("import ")
                                || commands.contains(name))
                        .as(name)
                        .isTrue());
        for (String command : commands) {
            String verb = command.substring(command.lastIndexOf(' ') + 1);
            if (!GENERIC.contains(verb) && !verb.equals("import")) {
                assertThat(named).containsAnyOf(command, "growth " + command);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/role.md", "docs/es/role.md"})
    void everyCollectionOfRecordsIsInIt(String file) throws IOException {
        String page = Files.readString(Path.of(file));
        for (Kind<?> kind : Kinds.all()) {
            assertThat(page).containsPattern("[|,] " + Pattern.quote(kind.directory()) + "[, ]");
        }
    }
}
