package devrel.report;

import static devrel.record.Attendance.AttendanceStatus.ATTENDED;
import static devrel.record.Attendance.AttendanceStatus.CANCELLED;
import static devrel.record.Attendance.AttendanceStatus.INVITED;
import static devrel.record.Attendance.AttendanceStatus.NO_SHOW;
import static devrel.record.Attendance.AttendanceStatus.REGISTERED;
import static devrel.record.Attendance.AttendanceStatus.WAITLISTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.record.Event.State;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventsTest {
    /** Everybody who stands anywhere; the reports ask for 2024. */
    private static Season season() {
        return new Season()
                .held("before", "2023-11-15")
                .stands("before", "2023-11-15", ATTENDED, "p1", "p2")
                .held("march", "2024-03-14")
                .stands("march", "2024-03-01", REGISTERED, "p1", "p2", "p3", "p4", "p5", "p7")
                .stands("march", "2024-03-10", CANCELLED, "p5")
                .stands("march", "2024-03-14", ATTENDED, "p1", "p3", "p7")
                .stands("march", "2024-03-14", NO_SHOW, "p2")
                .row("march", "2024-03-14", "p11", ATTENDED, true, null)
                .row("march", "2024-03-14", "g1", ATTENDED, true, "p1")
                .row("march", "2024-03-14", "g2", ATTENDED, true, "p1")
                .row("march", "2024-03-14", "p12", ATTENDED, null, null)
                .stands("march", "2024-03-01", INVITED, "p9")
                .event("may", "2024-05-16", State.HELD, true, 4)
                .stands("may", "2024-05-01", WAITLISTED, "p8")
                .stands("may", "2024-05-16", ATTENDED, "p8")
                .row("may", "2024-05-16", "p3", ATTENDED, false, null)
                .row("may", "2024-05-16", "g1", ATTENDED, false, null)
                .event("june", "2024-06-20", State.HELD, false, null)
                .stands("june", "2024-06-10", REGISTERED, "p1", "p2")
                .event("off", "2024-07-18", State.CANCELLED, false, null)
                .event("soon", "2024-12-30", State.ANNOUNCED, false, null)
                .held("november", "2024-11-21")
                .row("november", "2024-11-21", "g3", ATTENDED, true, "p2")
                .referred("r1", "2024-09-10", "p1", "g1", null)
                .referred("r2", "2024-09-11", "p1", "g2", null);
    }

    private static Reading report(Season season, @Nullable Dimension by) {
        return new Reading(Events.of(
                Reading.ask("2024-01-01", "2024-12-31", by, false),
                season.given().data()));
    }

    private static Reading year() {
        return report(season(), null);
    }

    @Test
    void ofThoseWithAPlaceWhoDidNotGiveItBackSomeCame() {
        // March: p1, p2, p3, p4, p7 (p5 gave it back, p9 was only invited); came p1, p3, p7.
        // May: p3 and g1 by their row (p8 was on the waiting list). Came both.
        // June: attendance not taken, so neither p1 nor p2 counts. 5 of 7.
        Figure rate = year().figure("events.show-rate");
        assertThat(rate.numerator()).isEqualTo(5);
        assertThat(rate.denominator()).isEqualTo(7);
        assertThat(rate.low()).isCloseTo(0.3589, within(5e-5));
        assertThat(rate.high()).isCloseTo(0.9178, within(5e-5));
        assertThat(rate.status()).isEqualTo(Status.SMALL);
        // Walked in: p11, g1 and g2 in March, p8 in May, g3 in November.
        assertThat(Objects.requireNonNull(rate.note()).parameters()).containsEntry("count", "5");
        assertThat(rate.evidence().get().leftOut())
                .filteredOn(entry -> entry.reason().equals("report.reason.attendance-not-taken"))
                .extracting(entry -> entry.item().id())
                .containsExactly("june");
    }

    @Test
    void aFaceIsNewWhoseFirstEventEverWasInThePeriod() {
        // Came in 2024: p1, p3, p7, p11, g1, g2, p8, g3. In 2023 came p1 (and p2). New: 7 of 8. p12 is of the staff.
        Figure faces = year().figure("events.new-faces");
        assertThat(faces.numerator()).isEqualTo(7);
        assertThat(faces.denominator()).isEqualTo(8);
        assertThat(Objects.requireNonNull(faces.note()).parameters()).containsEntry("count", "4");
    }

    @Test
    void whoCameIsFollowedFor90DaysByTheFirstVisitThatTurnedThatOld() {
        // 15 November 2023 + 90 days = 13 February 2024: p1, p2. 14 March + 90 = 12 June: p3, p7, p11, g1, g2 (p1 is
        // in already). 16 May + 90 = 14 August: p8 (p3, g1 are in). 21 November + 90 lies in 2025.
        // Again within 90 days: p3 and g1, 63 days from March to May. p1 came back 120 days after November.
        Figure again = year().figure("events.return-rate");
        assertThat(again.numerator()).isEqualTo(2);
        assertThat(again.denominator()).isEqualTo(8);
    }

    @Test
    void guestsAreThoseWhomSomebodyBroughtAndWhoWereNotEmployed() {
        // Brought, and 180 days old in 2024: g1, g2 on 14 March, + 180 = 10 September 2024. g3 is too young.
        // Referred by then: g1 on the last day, g2 a day late.
        Figure guests = year().figure("events.guest-yield");
        assertThat(guests.numerator()).isEqualTo(1);
        assertThat(guests.denominator()).isEqualTo(2);
        assertThat(guests.evidence().get().numerator()).hasSize(1);
    }

    @Test
    void ourPeopleAreCountedOverTheAverageHeadcount() {
        // Employed on the day: p1, p3, p7, p11 (March), p8 (May); p3 again. 5 over (10 x 366 + 182) / 366 = 10.4973.
        Figure internal = year().figure("events.internal");
        assertThat(internal.numerator()).isEqualTo(5);
        assertThat(internal.denominator()).isCloseTo(10 + 182.0 / 366, within(1e-12));
        assertThat(internal.value()).isCloseTo(5 / (10 + 182.0 / 366), within(1e-12));
    }

    @Test
    void ourPeopleAreCountedByClientToo() {
        // banco: p1, p3 of six; retail: p7, p8, p11 of four and p11's 182 days of 366.
        Reading report = report(season(), Dimension.CLIENT);
        Figure banco = report.figure("events.internal", Map.of("client", "banco"));
        assertThat(banco.numerator()).isEqualTo(2);
        assertThat(banco.denominator()).isEqualTo(6);
        Figure retail = report.figure("events.internal", Map.of("client", "retail"));
        assertThat(retail.numerator()).isEqualTo(3);
        assertThat(retail.denominator()).isCloseTo(4 + 182.0 / 366, within(1e-12));
    }

    @Test
    void attendanceThatWasNotTakenIsSaidAndNeverZero() {
        Season season = new Season()
                .event("june", "2024-06-20", State.HELD, false, null)
                .stands("june", "2024-06-10", REGISTERED, "p1", "p2");
        Reading report = report(season, null);
        for (String id :
                new String[] {"events.show-rate", "events.new-faces", "events.return-rate", "events.internal"}) {
            Figure figure = report.figure(id);
            assertThat(figure.value()).as(id).isNull();
            assertThat(figure.status()).as(id).isEqualTo(Status.NOT_AVAILABLE);
            assertThat(figure.note())
                    .as(id)
                    .isEqualTo(new Note("report.note.attendance-not-taken", Map.of("held", "1", "untold", "1")));
        }
    }

    @Test
    void theListHasARowForEachEventHeldAndSaysWhereNobodyTookAttendance() {
        Report report = Events.of(
                Reading.ask("2024-01-01", "2024-12-31", null, false),
                season().given().data());
        Table table = ((Section.Rows) report.sections().get(1).parts().get(0)).table();
        assertThat(table.rows()).hasSize(4);
        // May: registered and came p3 and g1, walked in p8, four more not named.
        assertThat(table.rows().get(1).subList(2, 6))
                .containsExactly(
                        new Table.Amount(2, Unit.COUNT, 0),
                        new Table.Amount(2, Unit.COUNT, 0),
                        new Table.Amount(1, Unit.COUNT, 0),
                        new Table.Amount(4, Unit.COUNT, 0));
        assertThat(table.rows().get(2).subList(2, 7))
                .containsExactly(
                        new Table.Blank(),
                        new Table.Blank(),
                        new Table.Blank(),
                        new Table.Blank(),
                        new Table.Phrase(Note.of("report.note.not-taken")));
    }
}
