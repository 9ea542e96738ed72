package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Finding;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding about a field is placed at its first character. */
class LocatorTest {
    @TempDir
    Path root;

    private Store store;

    @BeforeEach
    void makeADataDirectory() throws IOException {
        Path data = Files.createDirectory(root.resolve("data"));
        Files.writeString(data.resolve("devrel.yaml"), TestData.SETTINGS);
        Files.writeString(Files.createDirectory(data.resolve("commitments")).resolve("2026-11.mariana.csv"), """
                id,date,person,owner,due,source,what
                aaaaaaaaaaaa,2026-11-03,p-7k2m4q,mariana,2026-11-10,,"😀, ""x"" y"
                bbbbbbbbbbbb,2026-11-03,p-7k2m4q,mariana,2026-11-10,,call
                """);
        Files.writeString(
                Files.createDirectory(data.resolve("people")).resolve("p-7k2m4q.yaml"),
                "# Ana\nid: p-7k2m4q\nkind: staff\nname: \"Ana\"\ncity:\n");
        store = Store.find(null, Map.of(), root);
    }

    private String located(Place place) {
        return store.locate(Finding.of(Problem.MISSING_REFERENCE, place))
                .place()
                .toString();
    }

    @Test
    void aCellOfACsvRow() {
        Place second = Place.of("data/commitments/2026-11.mariana.csv", 3);

        assertThat(located(second.at("id"))).isEqualTo("data/commitments/2026-11.mariana.csv:3:1");
        assertThat(located(second.at("person"))).isEqualTo("data/commitments/2026-11.mariana.csv:3:25");
        assertThat(located(second.at("what"))).isEqualTo("data/commitments/2026-11.mariana.csv:3:54");
    }

    @Test
    void theValueOfAKey() {
        Place ana = store.load(Person.KIND).placed(Person.KIND).get(0).place();

        assertThat(ana).isEqualTo(Place.of("data/people/p-7k2m4q.yaml", 1));
        assertThat(located(ana.at("name"))).isEqualTo("data/people/p-7k2m4q.yaml:4:7");
        assertThat(located(ana.at("city"))).isEqualTo("data/people/p-7k2m4q.yaml:5:1");
        assertThat(located(ana.at("email"))).isEqualTo("data/people/p-7k2m4q.yaml:1");
    }

    @Test
    void whatStandsInNoFileStaysWhereItIs() {
        assertThat(located(Place.of("person:p-7k2m4q").at("name"))).isEqualTo("person:p-7k2m4q");
        assertThat(located(Place.of("data/commitments/2026-11.mariana.csv", 9).at("id")))
                .isEqualTo("data/commitments/2026-11.mariana.csv:9");
    }

    @Test
    void aRowOfAFileThatWasWrittenSince() throws IOException {
        Path file = root.resolve("data/commitments/2026-11.mariana.csv");
        Place second = Place.of("data/commitments/2026-11.mariana.csv", 3);
        assertThat(located(second.at("what"))).endsWith(":3:54");

        Files.writeString(file, Files.readString(file).replace("mariana,2026-11-10,,call", "person,2026-11-10,,call"));

        assertThat(located(second.at("what"))).endsWith(":3:53");
    }

    @Test
    void aHundredThousandRowsOfOneFile() throws IOException {
        String row = "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,mariana,2026-11-10,,call\n";
        Files.writeString(
                root.resolve("data/commitments/2026-10.mariana.csv"),
                "id,date,person,owner,due,source,what\n" + row.repeat(100_000));

        for (int line = 2; line <= 100_001; line++) {
            assertThat(located(Place.of("data/commitments/2026-10.mariana.csv", line)
                            .at("person")))
                    .endsWith(":" + line + ":25");
        }
    }
}
