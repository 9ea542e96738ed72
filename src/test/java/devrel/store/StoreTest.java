package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Changes;
import devrel.record.Checkin;
import devrel.record.Checkin.CheckinKind;
import devrel.record.Checkin.Outcome;
import devrel.record.Dataset;
import devrel.record.Person;
import devrel.record.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final String HEADER =
            "id,date,person,by,kind,channel,outcome,satisfaction,recommend,stay,scores,topics,next_on,challenges,aspirations,summary\n";

    @TempDir
    Path directory;

    private Store store;

    @BeforeEach
    void makeADataDirectory() throws IOException {
        Files.writeString(directory.resolve("devrel.yaml"), """
            format: 1
            organisation: "Andes Talento"
            zone: America/Santiago
            data_start: 2024-01-01
            writers:
              mariana: mariana@example.com
            """);
        store = Store.at(directory);
    }

    private static Checkin checkin(String id, String date, String summary) {
        return new Checkin(
                id,
                LocalDate.parse(date),
                "p-7k2m4q",
                "mariana",
                CheckinKind.REGULAR,
                null,
                Outcome.HELD,
                4,
                9,
                null,
                Map.of("workload", 2, "growth", 4),
                List.of("client", "learning"),
                null,
                null,
                null,
                summary);
    }

    private Store.Saved add(Checkin checkin) {
        Changes changes = Changes.by("mariana").add(Checkin.KIND, checkin);
        return store.write(changes, store.load(Checkin.KIND), after -> List.of(), false);
    }

    private String read(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    @Test
    void addsACheckinToItsWritersMonth() throws IOException {
        add(checkin("b7kq2mzx4wna", "2026-11-03", "Wants to try Kotlin, again\nand \\again"));
        add(checkin("aaaaaaaaaaaa", "2026-11-03", "said \"no\""));

        assertThat(read("checkins/2026-11.mariana.csv"))
                .isEqualTo(HEADER
                        + "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,mariana,regular,,held,4,9,,growth=4;workload=2,client;learning,,,,\"said"
                        + " \"\"no\"\"\"\n"
                        + "b7kq2mzx4wna,2026-11-03,p-7k2m4q,mariana,regular,,held,4,9,,growth=4;workload=2,client;learning,,,,\"Wants"
                        + " to try Kotlin, again\\n"
                        + "and \\\\again\"\n");
    }

    @Test
    void readsWhatItWroteWithItsPlace() {
        Checkin first = checkin("b7kq2mzx4wna", "2026-11-03", "Wants to try Kotlin, again\nand \\again");
        add(first);

        Dataset dataset = store.load(Checkin.KIND);

        assertThat(dataset.all(Checkin.KIND)).containsExactly(first);
        assertThat(dataset.place(Checkin.KIND, first))
                .isEqualTo(Place.of(directory + "/checkins/2026-11.mariana.csv", 2));
    }

    @Test
    void movesARecordToTheMonthOfItsNewDateAndDeletesTheEmptiedFile() throws IOException {
        add(checkin("b7kq2mzx4wna", "2026-11-03", "a"));
        Checkin moved = checkin("b7kq2mzx4wna", "2026-10-30", "a");

        store.write(
                Changes.by("pedro").replace(Checkin.KIND, moved), store.load(Checkin.KIND), after -> List.of(), false);

        assertThat(directory.resolve("checkins/2026-11.mariana.csv")).doesNotExist();
        assertThat(read("checkins/2026-10.mariana.csv")).contains("b7kq2mzx4wna,2026-10-30");
    }

    @Test
    void writesOnlyTheLinesOfWhatChangedInAThing() throws IOException {
        Files.createDirectory(directory.resolve("people"));
        Files.writeString(directory.resolve("people/p-7k2m4q.yaml"), """
            # written by hand
            id: p-7k2m4q
            name:   'Ana Rojas'   # as she signs
            kind: professional

            # how we know her
            skills: {kotlin: 2,   java: 5}
            facilitator: mariana   # since May
            """);
        Dataset read = store.load(Person.KIND);
        Person ana = read.find(Person.KIND, "p-7k2m4q").orElseThrow();
        Person changed = Person.KIND.with(ana, Person.KIND.column("facilitator"), "pedro");
        changed = Person.KIND.with(changed, Person.KIND.column("email"), "ana@example.com");

        store.write(Changes.by("mariana").replace(Person.KIND, changed), read, after -> List.of(), false);

        assertThat(read("people/p-7k2m4q.yaml")).isEqualTo("""
            # written by hand
            id: p-7k2m4q
            name:   'Ana Rojas'   # as she signs
            email: "ana@example.com"
            kind: professional

            # how we know her
            skills: {kotlin: 2,   java: 5}
            facilitator: pedro   # since May
            """);
    }

    @Test
    void readsOnlyTheMonthsAndMentionsThatAreWanted() {
        add(checkin("aaaaaaaaaaaa", "2026-09-03", "a"));
        add(checkin("bbbbbbbbbbbb", "2026-10-03", "b"));
        add(checkin("cccccccccccc", "2026-11-03", "about aaaaaaaaaaaa"));

        LocalDate october = LocalDate.of(2026, 10, 15);
        LocalDate november = LocalDate.of(2026, 11, 1);
        assertThat(store.load(Want.mentioning(Checkin.KIND, List.of("aaaaaaaaaaaa"), october, november))
                        .all(Checkin.KIND))
                .extracting(Checkin::id)
                .containsExactly("cccccccccccc");
        assertThat(store.load(Want.latest(Checkin.KIND, "aaaaaaaaaaaa", october))
                        .all(Checkin.KIND))
                .extracting(Checkin::id)
                .containsExactly("aaaaaaaaaaaa");
        assertThat(store.load(Want.mentioning(Checkin.KIND, "aaaaaaaaaaaa")).all(Checkin.KIND))
                .extracting(Checkin::id)
                .containsExactly("aaaaaaaaaaaa", "cccccccccccc");
    }

    @Test
    void readsOnlyTheRowsOfAChoiceUnlessSomethingElseOfTheMonthIsWanted() {
        add(checkin("aaaaaaaaaaaa", "2026-10-03", "a"));
        add(checkin("bbbbbbbbbbbb", "2026-10-04", "b"));
        add(checkin("cccccccccccc", "2026-11-03", "c"));
        Set<String> two = Set.of("aaaaaaaaaaaa", "cccccccccccc");
        LocalDate october = LocalDate.of(2026, 10, 15);

        assertThat(ids(Want.all(Checkin.KIND).only("id", two))).containsExactly("aaaaaaaaaaaa", "cccccccccccc");
        assertThat(ids(Want.all(Checkin.KIND).except("id", two))).containsExactly("bbbbbbbbbbbb");
        assertThat(ids(Want.ofMonth(Checkin.KIND, october).only("id", two))).containsExactly("aaaaaaaaaaaa");
        assertThat(ids(
                        Want.ofMonth(Checkin.KIND, october).only("id", two),
                        Want.mentioning(Checkin.KIND, "cccccccccccc")))
                .containsExactly("aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc");
        assertThat(ids(Want.all(Checkin.KIND).except("id", two), Want.mentioning(Checkin.KIND, Set.of())))
                .containsExactly("bbbbbbbbbbbb");
        assertThat(store.load(Want.all(Checkin.KIND).except("id", two)).isPart())
                .isTrue();
    }

    private List<String> ids(Want... wants) {
        return store.load(wants).all(Checkin.KIND).stream().map(Checkin::id).toList();
    }

    @Test
    void readsOnlyTheThingsThatMaySaySomething() throws IOException {
        Path people = Files.createDirectory(directory.resolve("people"));
        Files.writeString(people.resolve("p-aaaaaa.yaml"), """
            id: p-aaaaaa
            kind: professional
            name: "Ana"
            facilitator: mariana
            """);
        Files.writeString(people.resolve("p-bbbbbb.yaml"), """
            id: p-bbbbbb
            kind: professional
            name: "Bea"
            """);
        assertThat(store.load(Want.saying(Person.KIND, Set.of("mariana"))).all(Person.KIND))
                .extracting(Person::id)
                .containsExactly("p-aaaaaa");
    }
}
