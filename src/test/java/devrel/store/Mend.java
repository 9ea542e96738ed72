package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.cli.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody does who follows the {@code mend:} lines of a malformed file, one step a line:
 *
 * <ul>
 *   <li>{@code replace OLD => NEW}, {@code delete LINE} and {@code append LINE} edit the file, {@code in FILE} turns to
 *       another one, {@code move FILE} and {@code remove} rename it and take it out of the way;
 *   <li>{@code run} pastes the commands of the mend lines, {@code run PART => VALUE} with the part that is to be filled in;
 *   <li>{@code devrel …} is a command for a line that says in words what to record;
 *   <li>{@code gone ID} names what the words tell to take away, {@code nothing: WHY} is done where there is nothing to mend.
 * </ul>
 */
final class Mend {
    private static final String ARROW = " =>";
    private static final List<String> COMMANDS = List.of("devrel ", "git ", "iconv ", "perl ", "echo ", "(head ");

    private final Path parent;
    private final LocalDate today;
    private final Malformed malformed;
    private Path file;

    Mend(Path parent, LocalDate today, Malformed malformed) {
        this.parent = parent;
        this.today = today;
        this.malformed = malformed;
        this.file = data().resolve(malformed.path());
    }

    private Path data() {
        return parent.resolve("data");
    }

    void follow() throws IOException, InterruptedException {
        for (String step : malformed.mend()) {
            int space = step.indexOf(' ');
            String verb = space < 0 ? step : step.substring(0, space);
            String rest = space < 0 ? "" : step.substring(space + 1);
            switch (verb) {
                case "replace" -> replace(rest);
                case "delete" -> replace(rest + "\\x0A" + ARROW);
                case "append" -> append(rest);
                case "in" -> file = data().resolve(rest);
                case "move" ->
                    file = Files.move(
                            file,
                            Files.createDirectories(data().resolve(rest).getParent())
                                    .resolve(Path.of(rest).getFileName()));
                case "remove" -> Files.delete(file);
                case "run" -> pasted(rest);
                case "devrel" -> devrel(step);
                case "gone", "nothing:" -> {}
                default -> throw new IllegalArgumentException(step);
            }
        }
    }

    /** The ids that the words tell to take away. */
    List<String> gone() {
        return malformed.mend().stream()
                .filter(step -> step.startsWith("gone "))
                .map(step -> step.substring("gone ".length()))
                .toList();
    }

    boolean isNothing() {
        return malformed.mend().stream().anyMatch(step -> step.startsWith("nothing"));
    }

    private void replace(String rest) throws IOException {
        int arrow = rest.indexOf(ARROW);
        String old = raw(rest.substring(0, arrow));
        String now = raw(after(rest, arrow));
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now), StandardCharsets.ISO_8859_1);
    }

    private static String after(String rest, int arrow) {
        String after = rest.substring(arrow + ARROW.length());
        return after.isEmpty() ? after : after.substring(1);
    }

    private void append(String line) throws IOException {
        Files.createDirectories(file.getParent());
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        Files.writeString(file, text + raw(line) + "\n", StandardCharsets.ISO_8859_1);
    }

    /** One character for each byte. */
    private static String raw(String escaped) {
        return new String(Malformed.bytes(escaped), StandardCharsets.ISO_8859_1);
    }

    private void pasted(String filledIn) throws IOException, InterruptedException {
        List<String> commands = commands();
        assertThat(commands).isNotEmpty();
        int arrow = filledIn.indexOf(ARROW);
        for (String command : commands) {
            if (arrow > 0) {
                assertThat(command).contains(filledIn.substring(0, arrow));
            }
            String filled = arrow < 0 ? command : command.replace(filledIn.substring(0, arrow), after(filledIn, arrow));
            if (filled.startsWith("devrel ")) {
                devrel(filled);
            } else {
                shell(filled);
            }
        }
    }

    /** What can be pasted stands at the end of its line. */
    private List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (String line : malformed.expected()) {
            String tail = line.substring(line.lastIndexOf(": ") + 2);
            boolean isMend = line.startsWith("  mend: ");
            if (isMend && COMMANDS.stream().anyMatch(tail::startsWith) && !commands.contains(tail)) {
                commands.add(tail);
            }
        }
        return commands;
    }

    private void devrel(String command) {
        String[] words = Sandbox.words(command.substring("devrel ".length()));
        Sandbox.Result result =
                new Sandbox(parent, today).with("DEVREL_WRITER", "mariana").run(words);
        assertThat(result.exitCode()).as(command + "\n" + result.err()).isZero();
    }

    private void shell(String command) throws IOException, InterruptedException {
        if (command.startsWith("git ")) {
            commitWhatWasThere();
        }
        run(command);
    }

    /** The company as it was before the file was spoilt, in a commit. */
    private void commitWhatWasThere() throws IOException, InterruptedException {
        byte[] spoilt = Files.readAllBytes(file);
        Files.writeString(data().resolve("devrel.yaml"), TestData.SETTINGS);
        if (malformed.inCompany()) {
            SmallCompany.write(data());
        }
        run("git init -q . && git add data && git -c user.name=m -c user.email=m@example.com commit -qm before");
        Files.write(file, spoilt);
    }

    private void run(String command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command);
        shell.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = shell.directory(parent.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code = process.waitFor();
        assertThat(code).as(command + "\n" + Files.readString(said)).isZero();
        Files.delete(said);
    }

    @Override
    public String toString() {
        return malformed.mend().stream().collect(Collectors.joining("; "));
    }
}
