package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Person;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short way reads what the long way reads, or nothing. */
class ThingLinesTest {
    /** What stands for something in YAML, and letters of one, two, three and four bytes. */
    private static final String SIGNS = "\n\n \"\"',:;#[]{}-_&*!|>%@`\\~?=.aé\u0301ñ¿—日😀\t\r0";

    static Stream<Kind<?>> things() {
        return Kinds.all().stream().filter(Kind::isThing);
    }

    private static <T extends Item> void assertSame(Kind<T> kind, String text, String id) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        T quickly = new ThingLines<>(kind).read(bytes, id);
        if (quickly != null) {
            Findings findings = new Findings("x.yaml");
            String read = ByteScan.text(bytes, findings);
            T slowly = read == null ? null : new ThingReader<>(kind, findings).read(read, id);
            assertThat(findings.isEmpty()).as(text).isTrue();
            assertThat(quickly).as(text).isEqualTo(slowly);
        }
    }

    @ParameterizedTest
    @MethodSource("things")
    <T extends Item> void whateverIsChangedInAFile(Kind<T> kind) {
        Random random = new Random(7);
        RandomRecords records = new RandomRecords(7);
        for (int i = 0; i < 400; i++) {
            T item = records.next(kind);
            StringBuilder text = new StringBuilder(ThingWriter.text(kind, item));
            assertSame(kind, text.toString(), item.id());
            for (int change = 0; change < 4; change++) {
                int at = random.nextInt(text.length());
                int from = random.nextInt(SIGNS.length());
                text.replace(at, at + random.nextInt(2), SIGNS.substring(from, Math.min(SIGNS.length(), from + 2)));
                assertSame(kind, text.toString(), item.id());
            }
        }
    }

    @Test
    void aPersonAsDevrelWritesThemIsReadTheShortWay() {
        String text = """
                id: p-7k2m4q
                kind: professional
                name: "Ana Núñez Peña"
                city: concepcion
                languages: [en, es]
                skills: {java: 4, react: 5}
                consent_on: 2026-01-31
                """;

        Person person = new ThingLines<>(Person.KIND).read(text.getBytes(StandardCharsets.UTF_8), "p-7k2m4q");

        assertThat(person).isNotNull();
        assertThat(person.name()).isEqualTo("Ana Núñez Peña");
        assertThat(person.skills()).containsEntry("react", 5);
    }

    @Test
    void whatCouldMeanAnythingElseIsLeftToTheLongWay() {
        String head = "id: p-7k2m4q\nkind: staff\nname: ";
        for (String rest : new String[] {
            "Ana # no",
            "\"Ana\" # no",
            "'Ana'",
            "Ana: Paz",
            "\"An\\\"a\"",
            "\"\"",
            "- Ana",
            "&a Ana",
            "\"Ana\"\n\n",
            "\"A\t\""
        }) {
            byte[] bytes = (head + rest + "\n").getBytes(StandardCharsets.UTF_8);
            assertThat(new ThingLines<>(Person.KIND).read(bytes, "p-7k2m4q"))
                    .as(rest)
                    .isNull();
        }
    }
}
