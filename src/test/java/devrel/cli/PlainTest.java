package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTest {
    private static final List<String> WORDS = List.of(
            "ana",
            "p-7k2m4q",
            "2026-10-20",
            "4",
            "",
            "-",
            "--",
            "-1",
            "@file",
            "a=b",
            "\"q\"",
            "a,b",
            "--summary",
            "-h",
            "--nothing",
            "--date=",
            "--date=2026-10-20",
            "--dry-run",
            "--dry-run=true",
            "--topics=a",
            "'x",
            "\\");

    private final Random random = new Random(20261122);

    @Test
    void readsWhatIsTypedMost() {
        Usage usage = usage("checkin", "add");

        Arguments arguments = Plain.read(
                usage, List.of("ana", "rojas", "--satisfaction", "4", "--summary=hola a todos", "--dry-run"));

        assertThat(arguments).isNotNull();
        assertThat(arguments.rest(0)).contains("ana rojas");
        assertThat(arguments.value("--satisfaction")).contains("4");
        assertThat(arguments.value("--summary")).contains("hola a todos");
        assertThat(arguments.flag("--dry-run")).isTrue();
        assertThat(arguments.has("--date")).isFalse();
    }

    @Test
    void givesUpAtWhatCouldMeanAnythingElse() {
        Usage usage = usage("checkin", "add");

        for (List<String> typed : List.of(
                List.of("--satisfaction"),
                List.of("--satisfaction", "-1"),
                List.of("--summary", ""),
                List.of("--summary", "a", "--summary", "b"),
                List.of("ana", "--dry-run", "rojas"),
                List.of("--dry-run=true"),
                List.of("--nothing", "x"),
                List.of("--", "ana"))) {
            assertThat(Plain.read(usage, typed)).as(typed.toString()).isNull();
        }
    }

    @Test
    void whateverItReadsPicocliReadsAlike() {
        int read = 0;
        for (String noun : Commands.NOUNS) {
            for (String verb : verbs(noun)) {
                for (int i = 0; i < 60; i++) {
                    Usage usage = usage(noun, verb);
                    List<String> typed = typed(usage);
                    Arguments plain = Plain.read(usage, typed);
                    if (plain != null) {
                        read++;
                        assertThat(asRead(plain))
                                .as(noun + " " + verb + " " + typed)
                                .isEqualTo(asRead(slowly(usage, typed)));
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    private static List<String> verbs(String noun) {
        boolean single = Commands.find(noun, "").isPresent();
        return single ? List.of("") : Commands.verbs(noun);
    }

    private static Usage usage(String noun, String verb) {
        Usage usage = new Usage("devrel " + noun + " " + verb, Optional.empty());
        Command command = Commands.find(noun, verb).orElseThrow();
        command.declare(usage);
        return usage.common(command.writes());
    }

    private List<String> typed(Usage usage) {
        List<String> typed = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            if (random.nextBoolean()) {
                Usage.Option option =
                        usage.options().get(random.nextInt(usage.options().size()));
                typed.add(option.name());
                if (option.arity() != Usage.Arity.NONE && random.nextInt(8) > 0) {
                    typed.add(random.nextInt(4) > 0 ? "value" + i : word());
                }
            } else {
                typed.add(word());
            }
        }
        return typed;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Arguments slowly(Usage usage, List<String> typed) {
        try {
            return new Grammar(usage).read(typed);
        } catch (Refusal refusal) {
            throw new AssertionError("picocli refuses " + typed, refusal);
        }
    }

    private static String asRead(Arguments arguments) {
        StringBuilder text = new StringBuilder();
        for (Usage.Option option : arguments.usage().options()) {
            if (arguments.has(option.name())) {
                text.append(option.name()).append(arguments.whole(option.name()));
            }
        }
        return text.append(arguments.parameters()).toString();
    }
}
