package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Person;
import devrel.record.Refusal;
import devrel.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    private static final String SETTINGS = """
            format: 1
            organisation: "Prueba"
            zone: UTC
            data_start: 2020-01-01
            writers:
              mariana: mariana@example.com
            """;

    /** How the same kinds of names can stand in a file. */
    private static final List<String> NAMES = List.of(
            "\"Ana Pérez\"",
            "Ana Maria Peres",
            "\"JOSÉ ÑANCO\"",
            "'Liam O''Higgins'",
            "\"Liam O'Hara\"",
            "\"\\u00c1lvaro Soto\"",
            "\"Dwayne \\\"The Rock\\\" Ruiz\"",
            "\"İlker Øst\"",
            "\"Strauß, Jörg\"",
            "\"王小明 Wang\"",
            "\"q\u0303oy Ayma\"",
            "|-\n  Folded\n  Name",
            "Two words\n  on lines",
            "\"Đorđe Łukasz\"");

    private static final List<String> PIECES = List.of(
            "ana",
            "ANA",
            "pere",
            "pérez",
            "ana per",
            "nanco",
            "ñanco",
            "jose",
            "o'higgins",
            "o''higgins",
            "o'h",
            "álvaro",
            "alvaro soto",
            "rock",
            "\"the",
            "ilker",
            "øst",
            "ost",
            "strauß",
            "strauss",
            "jorg",
            "jörg",
            "wang",
            "王",
            "qoy",
            "folded name",
            "words on",
            "đorđe",
            "łuk",
            "luk",
            "zzz",
            "soto alvaro",
            "\u00a0",
            "e",
            ",");

    @TempDir
    Path directory;

    private Store store() throws IOException {
        Files.writeString(directory.resolve("devrel.yaml"), SETTINGS);
        Files.createDirectories(directory.resolve("people"));
        for (int i = 0; i < NAMES.size(); i++) {
            String id = "p-77777" + (char) ('a' + i);
            String alias = i % 3 == 0 ? "aliases: [\"Tía Ñuñoa\", Pelusa" + i + "]\n" : "";
            String person = "id: " + id + "\nkind: professional\nname: " + NAMES.get(i) + "\n" + alias;
            Files.writeString(directory.resolve("people").resolve(id + ".yaml"), person);
        }
        return Store.at(directory);
    }

    @Test
    void aPieceOfANameFindsWhomTheWholeListWouldGive() throws IOException {
        Store store = store();
        List<Person> all = store.load(Person.KIND).all(Person.KIND);

        for (String piece : pieces()) {
            List<String> expected = ids(Names.matching(piece, all));
            assertThat(found(store, piece)).as(piece).isEqualTo(expected);
        }
    }

    /** The pieces above, and random pieces of all names. */
    private static List<String> pieces() {
        List<String> pieces = new ArrayList<>(PIECES);
        Random random = new Random(7);
        for (String name : NAMES) {
            for (int i = 0; i < 20; i++) {
                int from = random.nextInt(name.length());
                pieces.add(name.substring(from, from + 1 + random.nextInt(name.length() - from)));
            }
        }
        pieces.removeIf(String::isBlank);
        return pieces;
    }

    private static List<String> found(Store store, String piece) {
        try {
            return List.of(new People(store).find(piece).id());
        } catch (Refusal refusal) {
            String candidates = refusal.findings().get(0).parameters().getOrDefault("candidates", "");
            List<String> ids = new ArrayList<>();
            for (int at = candidates.indexOf("(p-"); at >= 0; at = candidates.indexOf("(p-", at + 1)) {
                ids.add(candidates.substring(at + 1, at + 9));
            }
            return ids;
        }
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
