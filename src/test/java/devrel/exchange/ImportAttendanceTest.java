package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Event.State;
import devrel.record.Person;
import devrel.record.Person.ContactBasis;
import devrel.record.Person.PersonKind;
import devrel.record.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportAttendanceTest {
    private static final LocalDate DAY = LocalDate.parse("2024-03-14");
    private static final Gathering MEETUP = new Gathering("meetup", null, false, LocalDate.parse("2024-04-01"));
    private static final Gathering COUNTING = new Gathering("meetup", null, true, LocalDate.parse("2024-04-01"));

    private static Event event(String id, LocalDate on) {
        return new Event(id, id, on, null, null, null, null, null, null, State.HELD, true, null, null, List.of());
    }

    private static Dataset company() {
        Dataset people = Fixture.imported("""
            kind: people
            id: {from: id}
            records:
              person: {kind: professional, name: {from: name}, email: {from: mail}}
            """, """
            id,name,mail
            E1,Ana Rojas,ana@example.com
            E2,José Muñoz,jose@example.com
            E3,Carla Díaz,
            E4,Carla Díaz,carla@example.com
            """, Fixture.empty());
        return Fixture.with(people, Event.KIND, List.of(event("meetup", DAY)));
    }

    private static Imported plan(String csv, Dataset current, Gathering gathering) {
        return Importing.plan(
                Mapping.ofAttendance(csv, "rows.csv"), csv, "rows.csv", current, "mariana", new Random(7), gathering);
    }

    private static Dataset imported(String csv, Dataset current, Gathering gathering) {
        Imported imported = plan(csv, current, gathering);
        assertThat(Fixture.reasons(imported)).isEmpty();
        return Fixture.after(imported, current);
    }

    private static @Nullable String name(Dataset data, String id) {
        return data.find(Person.KIND, id).map(Person::name).orElse(null);
    }

    private static List<String> told(Dataset data) {
        return data.all(Attendance.KIND).stream()
                .map(row -> name(data, row.person()) + " " + row.status().code() + " " + row.walkIn())
                .sorted()
                .toList();
    }

    @Test
    void peopleAreKnownByEmailElseByANameThatOnlyOneHas() {
        Dataset data = imported("""
            Nombre,Apellido,Correo,Asistió
            Ana,R.,ANA@example.com,Sí
            jose,munoz,,x
            Carla,Díaz,carla@example.com,
            """, company(), MEETUP);

        assertThat(told(data))
                .containsExactly("Ana Rojas attended false", "Carla Díaz no_show null", "José Muñoz attended false");
        assertThat(data.all(Attendance.KIND)).allMatch(row -> row.date().equals(DAY));
    }

    @Test
    void aColumnThatSaysWhoHadRegisteredTellsTheWalkIns() {
        assertThat(told(imported("""
            Timestamp,Name,Email address,Registered?,Attended
            2026/11/01 9:00,Ana Rojas,,no,yes
            ,José Muñoz,,yes,yes
            ,Carla,carla@example.com,no,no
            """, company(), MEETUP)))
                .containsExactly("Ana Rojas attended true", "Carla Díaz no_show null", "José Muñoz attended false");
        assertThat(told(imported("""
            Nombre,Fecha de inscripción
            Ana Rojas,
            José Muñoz,2026-11-01
            """, company(), MEETUP)))
                .containsExactly("Ana Rojas attended true", "José Muñoz attended false");
    }

    @Test
    void aNameThatTwoHaveIsRefusedAndNobodyOnRecordToo() {
        Imported imported = plan("""
            Name,Attended
            Carla Díaz,yes
            Rita Silva,yes
            Ana Rojas,yes
            """, company(), MEETUP);

        assertThat(Fixture.reasons(imported))
                .containsExactly("rows.csv:2 null AMBIGUOUS", "rows.csv:3 person UNKNOWN_PERSON");
        assertThat(Fixture.changes(imported.changes())).isZero();
        assertThat(imported.rejectedCsv(finding -> "why")).isEqualTo("""
            Name,Attended,reason
            Carla Díaz,yes,why
            Rita Silva,yes,why
            """);
    }

    @Test
    void whoGaveNoBasisIsCountedWithoutANameOnTheUsersWord() {
        Imported imported = plan("""
            Name,Email,Attended
            Rita Silva,rita@example.com,yes
            Saul Vega,saul@example.com,yes
            Tania Paz,tania@example.com,no
            Ana Rojas,,yes
            """, company(), COUNTING);

        assertThat(imported.rejected()).isEmpty();
        assertThat(imported.unnamed()).containsExactly(Map.entry("meetup", 2));
        assertThat(imported.unmatched()).extracting(Imported.Rejected::line).containsExactly(2, 3, 4);
        Dataset data = Fixture.after(imported, company());
        assertThat(data.all(Person.KIND)).hasSize(4);
        assertThat(told(data)).containsExactly("Ana Rojas attended false");
    }

    @Test
    void aGuestWithABasisBecomesSomebodyOfTheCommunity() {
        Gathering interest =
                new Gathering("meetup", ContactBasis.LEGITIMATE_INTEREST, true, LocalDate.parse("2024-04-01"));
        Imported imported = plan("""
            Full name,E-mail,Attended,Invited by,Consent to be contacted
            Rita Silva,rita@example.com,yes,Ana Rojas,"Yes, please"
            Saul Vega,saul@example.com,yes,Ana Rojas,no
            Uma Rios,uma@example.com,yes,,
            """, company(), interest);

        Dataset data = Fixture.after(imported, company());
        List<Person> made = data.all(Person.KIND).stream()
                .filter(person -> person.kind() == PersonKind.COMMUNITY)
                .toList();
        // Rita agreed herself; Saul was brought, and the user says why; Uma was neither.
        assertThat(made)
                .extracting(person -> person.name() + " " + person.contactBasis() + " " + person.consentOn())
                .containsExactlyInAnyOrder("Rita Silva CONSENT 2024-03-14", "Saul Vega LEGITIMATE_INTEREST null");
        assertThat(imported.unnamed()).containsExactly(Map.entry("meetup", 1));
        assertThat(data.all(Attendance.KIND))
                .allMatch(row -> "Ana Rojas".equals(name(data, String.valueOf(row.broughtBy()))));
    }

    @Test
    void importingTwiceChangesNothing() {
        String csv = """
            Name,Email,Attended,Invited by,Consent
            Rita Silva,rita@example.com,yes,Ana Rojas,yes
            Ana Rojas,,yes,,
            José Muñoz,,no,,
            """;
        Dataset once = imported(csv, company(), MEETUP);
        assertThat(once.all(Attendance.KIND)).hasSize(3);
        assertThat(Fixture.changes(plan(csv, once, MEETUP).changes())).isZero();
    }

    @Test
    void onAListOfThoseWhoCameWhoeverWasNotRegisteredWalkedIn() {
        Dataset registered = imported("""
            Name,Status
            Ana Rojas,Registered
            José Muñoz,Registered
            """, company(), MEETUP);
        Dataset data = imported("""
            Name,Email
            Ana Rojas,
            ,carla@example.com
            """, registered, MEETUP);
        assertThat(told(data))
                .containsExactly(
                        "Ana Rojas attended false",
                        "Ana Rojas registered null",
                        "Carla Díaz attended true",
                        "José Muñoz registered null");
    }

    @ParameterizedTest
    @CsvSource({
        "Status,Going,registered",
        "Estado,Inscrita,registered",
        "Estado,Lista de espera,waitlisted",
        "Estado,Cancelado,cancelled",
        "Status,Checked in,attended",
        "Asistencia,Ausente,no_show",
        "Asistencia,,no_show",
        "Status,,registered",
        "RSVP,Yes,registered",
        "RSVP,No,cancelled",
        "Check-in time,19:02,attended",
        "Hora de llegada,,no_show",
        "Status,Walk-in,attended",
        "Status,Invited,invited"
    })
    void wordsOfBothLanguagesAreUnderstood(String head, @Nullable String word, String status) {
        String csv = "Name," + head + "\nAna Rojas," + (word == null ? "" : word) + "\n";
        assertThat(imported(csv, company(), MEETUP).all(Attendance.KIND))
                .extracting(Attendance::status)
                .containsExactly(AttendanceStatus.valueOf(status.toUpperCase(Locale.ROOT)));
    }

    @Test
    void aWordWithoutMeaningIsRefusedByItsRow() {
        assertThat(Fixture.reasons(plan("Name,Status\nAna Rojas,perhaps\n", company(), MEETUP)))
                .containsExactly("rows.csv:2 Status UNKNOWN_CODE");
    }

    @Test
    void ofAnEventToComeNobodyHasStayedAway() {
        Gathering before = new Gathering("meetup", null, false, LocalDate.parse("2024-03-01"));
        Dataset data = imported("Name,Attended\nAna Rojas,no\nJosé Muñoz,\n", company(), before);
        assertThat(data.all(Attendance.KIND)).allMatch(row -> row.status() == AttendanceStatus.REGISTERED);
        assertThat(data.all(Attendance.KIND)).allMatch(row -> row.date().equals(LocalDate.parse("2024-03-01")));
    }

    @Test
    void aFileCanTellOfSeveralEvents() {
        Dataset two = Fixture.with(company(), Event.KIND, List.of(event("other", DAY.plusDays(7))));
        Imported imported = plan("""
            event,name,status
            meetup,Ana Rojas,attended
            other,Ana Rojas,attended
            none,Ana Rojas,attended
            ,Ana Rojas,attended
            """, two, new Gathering(null, null, false, LocalDate.parse("2024-04-01")));
        assertThat(Fixture.reasons(imported))
                .containsExactly("rows.csv:4 event MISSING_REFERENCE", "rows.csv:5 event MISSING_VALUE");
    }

    @Test
    void aFileWithoutNamesIsRefused() {
        assertThatThrownBy(() -> Mapping.ofAttendance("uno,dos\n1,2\n", "rows.csv"))
                .isInstanceOf(Refusal.class);
    }
}
