package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Column;
import devrel.record.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An edit changes the lines of what it touches and no others, whatever a person made of the file. */
class ThingEditTest {
    /** Some lines of a file: those of a key, or a comment or blank line between them. */
    private record Piece(String key, List<String> lines, String remark) {}

    private final Random random = new Random(11);

    private static Person read(String text, String id) {
        Findings findings = new Findings("x");
        Person person = new ThingReader<>(Person.KIND, findings).read(text, id);
        List<devrel.record.Finding> found = new ArrayList<>();
        findings.addTo(found);
        assertThat(found).as(text).isEmpty();
        return person;
    }

    /** The person's keys in any order and in the styles of people, with comments and blank lines between them. */
    private List<Piece> byHand(Person person) {
        List<Piece> pieces = new ArrayList<>();
        for (Column column : Person.KIND.columns()) {
            List<String> lines = ThingWriter.lines(column, Person.KIND.value(person, column));
            if (!lines.isEmpty()) {
                pieces.add(restyled(column, lines));
            }
        }
        Collections.shuffle(pieces, random);
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            for (int i = random.nextInt(3); i > 0; i--) {
                all.add(new Piece(
                        "",
                        List.of(List.of("# a word", "", "#", "# name: \"x\"").get(random.nextInt(4))),
                        ""));
            }
            all.add(piece);
        }
        return all;
    }

    private Piece restyled(Column column, List<String> lines) {
        String line = lines.get(0);
        String remark = random.nextInt(3) == 0 ? "   # said so: \"yes\"" : "";
        if (lines.size() > 1) {
            return new Piece(column.name(), lines, "");
        }
        String wide = random.nextBoolean() ? line.replaceFirst(": ", ":   ") : line;
        boolean mayFold = column.name().equals("external_id") && !line.contains("\\") && line.length() < 200;
        String styled = mayFold && random.nextBoolean() && !line.contains("'")
                ? line.replaceAll("^([a-z_]+: )\"(.*)\"$", "$1'$2'")
                : wide;
        return new Piece(column.name(), List.of(styled + remark), remark);
    }

    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> piece.lines().forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    @Test
    void onlyTheLinesOfChangedKeysChange() {
        RandomRecords records = new RandomRecords(5);
        for (int i = 0; i < 400; i++) {
            Person before = records.next(Person.KIND);
            List<Piece> pieces = byHand(before);
            String text = text(pieces);
            assertThat(read(text, before.id())).isEqualTo(before);
            Person after = records.changed(Person.KIND, before);

            String edited = new ThingEdit<>(Person.KIND, text).text(before, after);

            assertThat(read(edited, before.id())).as(text).isEqualTo(after);
            assertThat(without(changed(before, after), edited, pieces, after))
                    .isEqualTo(untouched(changed(before, after), pieces));
        }
    }

    private static Set<String> changed(Person before, Person after) {
        Set<String> changed = new HashSet<>();
        for (Column column : Person.KIND.columns()) {
            List<String> old = ThingWriter.lines(column, Person.KIND.value(before, column));
            if (!old.equals(ThingWriter.lines(column, Person.KIND.value(after, column)))) {
                changed.add(column.name());
            }
        }
        return changed;
    }

    private static List<String> untouched(Set<String> changed, List<Piece> pieces) {
        List<String> lines = new ArrayList<>();
        pieces.stream().filter(piece -> !changed.contains(piece.key())).forEach(piece -> lines.addAll(piece.lines()));
        return lines;
    }

    /** The edited lines without those that the changed keys now have. */
    private static List<String> without(Set<String> changed, String edited, List<Piece> pieces, Person after) {
        List<String> lines = new ArrayList<>(edited.lines().toList());
        for (String key : changed) {
            String remark = pieces.stream()
                    .filter(piece -> piece.key().equals(key))
                    .map(Piece::remark)
                    .findFirst()
                    .orElse("");
            Column column = Person.KIND.column(key);
            List<String> written = ThingWriter.lines(column, Person.KIND.value(after, column));
            List<String> own = written.size() == 1 ? List.of(written.get(0) + remark) : written;
            int at = own.isEmpty() ? -1 : Collections.indexOfSubList(lines, own);
            if (at >= 0) {
                lines.subList(at, at + own.size()).clear();
            } else {
                assertThat(own).isEmpty();
            }
        }
        return lines;
    }

    @Test
    void aNewKeyComesToItsPlaceAndALeftOneGoes() {
        String text = """
            # about
            id: p-7k2m4q
            kind: professional   # since 2024
            name: "Ana"
            # where
            city: santiago

            facilitator: mariana
            # end
            """;
        Person before = read(text, "p-7k2m4q");
        Person after = Person.KIND.with(before, Person.KIND.column("city"), null);
        after = Person.KIND.with(after, Person.KIND.column("aliases"), List.of("Ani", "A: B"));
        after = Person.KIND.with(after, Person.KIND.column("tags"), List.of("java"));
        after = Person.KIND.with(after, Person.KIND.column("kind"), Person.PersonKind.STAFF);

        assertThat(new ThingEdit<>(Person.KIND, text).text(before, after)).isEqualTo("""
            # about
            id: p-7k2m4q
            kind: staff   # since 2024
            name: "Ana"
            aliases:
              - "Ani"
              - "A: B"
            tags: [java]
            # where

            facilitator: mariana
            # end
            """);
    }

    @Test
    void blockTextsAndMultiLineListsAreReplacedWhole() {
        String text = """
            ---
            id: p-7k2m4q
            kind: professional
            name: |-
              Ana
              Rojas

            tags: [
              java,   # first
              kotlin
            ]
            skills:
              java: 5
              # and
              kotlin: 2
            """;
        Person before = read(text, "p-7k2m4q");
        Person after = Person.KIND.with(before, Person.KIND.column("name"), "Ana");
        after = Person.KIND.with(after, Person.KIND.column("tags"), List.of("java"));

        assertThat(new ThingEdit<>(Person.KIND, text).text(before, after)).isEqualTo("""
            ---
            id: p-7k2m4q
            kind: professional
            name: "Ana"
            tags: [java]
            skills:
              java: 5
              # and
              kotlin: 2
            """);
    }
}
