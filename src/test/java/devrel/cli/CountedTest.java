package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.metric.Contact;
import devrel.metric.Employed;
import devrel.metric.Identities;
import devrel.metric.Roster;
import devrel.record.Absence;
import devrel.record.Checkin;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Refusal;
import devrel.record.Settings.Language;
import devrel.render.JsonForm;
import devrel.render.Words;
import devrel.report.Dimension;
import devrel.report.Period;
import devrel.report.Question;
import devrel.store.Store;
import devrel.store.Want;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountedTest {
    private static final Period YEAR = Period.months(YearMonth.of(2025, 5), 12);

    /** Where ten years of a company lie. */
    @TempDir
    static Path old;

    @TempDir
    Path directory;

    @BeforeAll
    static void tenYears() {
        new Sandbox(old, LocalDate.of(2026, 10, 31))
                .run(
                        "init",
                        "old",
                        "--demo",
                        "--people",
                        "12",
                        "--months",
                        "120",
                        "--until",
                        "2026-10",
                        "--seed",
                        "11");
    }

    static Stream<String> reports() {
        return Reports.NAMES.stream();
    }

    /** The staff, who are nobody's employees; a person recorded twice and thrice; a cadence by tag. */
    private Store company() throws IOException {
        Path data = new Sandbox(directory, LocalDate.of(2025, 6, 30))
                .copy(Path.of("src/test/resources/company"), "data")
                .directory()
                .resolve("data");
        String starts;
        try (Stream<Path> files = Files.list(data.resolve("starts"))) {
            starts = Files.readString(files.sorted().findFirst().orElseThrow());
        }
        String employed = starts.split("\n")[1].split(",")[2];
        Path one = data.resolve("people/" + employed + ".yaml");
        Files.writeString(one, Files.readString(one) + "same_as: p-zzzzzz\n");
        Files.writeString(data.resolve("people/p-zzzzzz.yaml"), "id: p-zzzzzz\nkind: staff\nname: \"Zoe\"\n");
        return Store.at(data);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportSaysTheSameOfWhatIsCountedAsOfEverything(String name) throws IOException {
        Store store = company();
        Reports report = Reports.named(name).orElseThrow();
        Dataset everything = store.load(report.needs().toArray(Kind<?>[]::new));
        Dataset counted = new Counted(store).load(report.needs());
        assertThat(counted.all(Person.KIND).size())
                .isLessThan(everything.all(Person.KIND).size());
        // By client all answers but one would be in one group, which is refused.
        Dimension group = name.equals("engagement") ? Dimension.SENIORITY : Dimension.CLIENT;
        for (Dimension by : new Dimension[] {null, group}) {
            Question question = new Question(YEAR, YEAR.to(), by, true, 0.95, null);
            assertThat(said(report, question, counted)).isEqualTo(said(report, question, everything));
        }
    }

    static Stream<YearMonth> months() {
        return Stream.of(YearMonth.of(2023, 2), YearMonth.of(2024, 11), YearMonth.of(2025, 5), YearMonth.of(2026, 10));
    }

    /** Ten years of somebody else's data: people who left and came back, staff, and people we never talked with. */
    @ParameterizedTest
    @MethodSource("months")
    void whatTellsHowLongAgoWeTalkedSaysTheSameOfTheLastTalksAsOfAll(YearMonth month) throws IOException {
        Store store = Store.at(old.resolve("old"));
        for (String name : List.of("checkins", "monthly")) {
            Reports report = Reports.named(name).orElseThrow();
            Question question =
                    new Question(Period.months(month, 12), month.atEndOfMonth(), Dimension.CLIENT, true, 0.95, null);
            Dataset counted = new Counted(store).load(report.needs());
            Dataset told = new Counted(store)
                    .load(
                            report.needs(),
                            Objects.requireNonNull(report.talksSince()).apply(question));
            assertThat(told.all(Checkin.KIND).size())
                    .isLessThan(counted.all(Checkin.KIND).size());
            assertThat(said(report, question, told)).isEqualTo(said(report, question, counted));
        }
    }

    /** Of those who have left nothing is read but that they have. */
    @ParameterizedTest
    @MethodSource("months")
    void whoIsDueIsToldOfThoseWhoAreHereAsOfEverybody(YearMonth month) throws IOException {
        for (Store store : List.of(company(), Store.at(old.resolve("old")))) {
            dueIsTheSame(store, new Counted(store).load(CheckinDue.NEEDS), month.atEndOfMonth());
        }
    }

    /** On the last day of people with whom nobody had talked for half a year. */
    @Test
    void onTheirLastDayPeopleAreStillHere() throws IOException {
        Path data = directory.resolve("old");
        new Sandbox(directory, LocalDate.of(2026, 10, 31)).copy(old.resolve("old"), "old");
        List<Exit> exits = Store.at(data).load(Want.all(Exit.KIND)).all(Exit.KIND);
        assertThat(exits).hasSizeGreaterThan(20);
        try (Stream<Path> months = Files.list(data.resolve("checkins"))) {
            for (Path month : months.toList()) {
                List<String> rows = new ArrayList<>(Files.readAllLines(month));
                rows.removeIf(row -> exits.stream().anyMatch(exit -> isLate(row.split(",", 4), exit)));
                Files.write(month, rows);
            }
        }
        Store store = Store.at(data);
        Dataset all = new Counted(store).load(CheckinDue.NEEDS);
        for (Exit exit : exits) {
            dueIsTheSame(store, all, exit.date());
        }
    }

    /** Of days away those are left out that were over when the clock of the longest wait began; not a day more. */
    @Test
    void whoWasAwayAsTheClockBeganIsAwayStill() throws IOException {
        Path data = directory.resolve("old");
        LocalDate day = LocalDate.of(2026, 10, 31);
        new Sandbox(directory, day).copy(old.resolve("old"), "old");
        try (Stream<Path> months = Files.list(data.resolve("absences"))) {
            for (Path month : months.toList()) {
                Files.delete(month);
            }
        }
        Store store = Store.at(data);
        Dataset before = new Counted(store).load(CheckinDue.NEEDS);
        Contact contact = Contact.of(before, Identities.of(before), day);
        int number = 0;
        for (Employed employed : here(Roster.of(before, day), day)) {
            LocalDate clock = contact.last(employed).map(Checkin::date).orElse(LocalDate.ofEpochDay(employed.start()));
            for (int later : new int[] {-1, 0, 1}) {
                LocalDate from = clock.minusDays(3).plusDays(later);
                Path month = data.resolve("absences").resolve(YearMonth.from(from) + ".writer" + ++number + ".csv");
                Files.writeString(
                        month,
                        "id,date,person,until\n%s,%s,%s,%s\n"
                                .formatted(
                                        "a".repeat(10) + (char) ('a' + number / 26) + (char) ('a' + number % 26),
                                        from,
                                        employed.person(),
                                        clock.plusDays(later)));
            }
        }
        Dataset all = new Counted(store).load(CheckinDue.NEEDS);
        assertThat(new Counted(store)
                        .loadOf(day, CheckinDue.NEEDS)
                        .all(Absence.KIND)
                        .size())
                .isBetween(number / 3, number - 1);
        dueIsTheSame(store, all, day);
        assertThat(Contact.of(all, Identities.of(all), day)
                        .due(here(Roster.of(all, day), day).get(0)))
                .isNotEqualTo(contact.due(here(Roster.of(before, day), day).get(0)));
    }

    /** An absence that may last is not left out for how it was written: what cannot be read is refused. */
    @Test
    void anEndThatIsNoDateIsFound() throws IOException {
        Path data = directory.resolve("old");
        LocalDate day = LocalDate.of(2026, 10, 31);
        new Sandbox(directory, day).copy(old.resolve("old"), "old");
        Store store = Store.at(data);
        Dataset all = new Counted(store).load(CheckinDue.NEEDS);
        String row = "id,date,person,until\naaaaaaaaaaaa,2026-09-01,"
                + here(Roster.of(all, day), day).get(0).person() + ",";
        for (String until : List.of("05/11/2026", "1-11-2026", "2026-9-30", "0", "1899-01-01", "2019-02-31", "ayer")) {
            Files.writeString(data.resolve("absences/2026-09.zoe.csv"), row + until + "\n");
            assertThatThrownBy(() -> new Counted(store).loadOf(day, CheckinDue.NEEDS))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.findings())
                                    .extracting(finding -> finding.place().line())
                                    .containsExactly(2));
        }
    }

    private static boolean isLate(String[] row, Exit exit) {
        return row[2].equals(exit.person())
                && row[1].compareTo(exit.date().minusDays(180).toString()) > 0;
    }

    private static void dueIsTheSame(Store store, Dataset all, LocalDate day) {
        Dataset told = new Counted(store).loadOf(day, CheckinDue.NEEDS);
        Contact ofAll = Contact.of(all, Identities.of(all), day);
        Contact ofTold = Contact.of(told, Identities.of(told), day);
        List<Employed> here = here(Roster.of(all, day), day);
        assertThat(here(Roster.of(told, day), day)).isEqualTo(here);
        for (Employed employed : here) {
            assertThat(ofTold.due(employed)).as("on " + day).isEqualTo(ofAll.due(employed));
            assertThat(ofTold.last(employed)).as("on " + day).isEqualTo(ofAll.last(employed));
        }
    }

    private static List<Employed> here(Roster roster, LocalDate day) {
        return Stream.concat(roster.employees().stream(), roster.feeBased().stream())
                .filter(employed -> employed.covers(day.toEpochDay()))
                .toList();
    }

    private static String said(Reports report, Question question, Dataset data) {
        return JsonForm.of(report.answer().apply(question, data), Words.in(Language.EN));
    }
}
