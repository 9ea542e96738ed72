package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import devrel.render.Calendar.Entry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we write is read by a parser that is not ours. */
class CalendarTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }

    private static String of(String summary, String description) {
        return Calendar.of("Andes", DAY, List.of(new Entry("checkin.p-aaaaaa@devrel", DAY, summary, description)));
    }

    @Test
    void anEntryIsAWholeDayWithItsTexts() {
        ICalendar calendar = read(of("Conversación: Ana Rojas", "Mandar la pauta"));
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo("checkin.p-aaaaaa@devrel");
        assertThat(event.getSummary().getValue()).isEqualTo("Conversación: Ana Rojas");
        assertThat(event.getDescription().getValue()).isEqualTo("Mandar la pauta");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate())
                .isEqualTo(DAY);
    }

    @Test
    void theParserFindsNothingToComplainOf() {
        ICalendar calendar = read(of("Conversación", "Texto"));
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void commasSemicolonsBackslashesAndLineBreaksComeThrough() {
        String nasty = "a, b; c \\ d\ne \\n f : g \"h\"";
        VEvent event = read(of(nasty, nasty)).getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(nasty);
        assertThat(event.getDescription().getValue()).isEqualTo(nasty);
    }

    @Test
    void aTextCannotBeginAPropertyNorAnotherEntry() {
        String text = of("Ana\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:http://bad.example\r\n", "");
        assertThat(read(text).getEvents()).hasSize(1);
        assertThat(read(text).getEvents().get(0).getAttachments()).isEmpty();
    }

    @Test
    void linesHaveAtMostSeventyFiveOctetsAndEndAsTheStandardSays() {
        String text = of("ñandú 🎉 ".repeat(40), "á".repeat(200));
        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
        }
        assertThat(read(text).getEvents().get(0).getSummary().getValue()).isEqualTo("ñandú 🎉 ".repeat(40));
    }

    @Test
    void nothingToDoIsAnEmptyCalendar() {
        assertThat(read(Calendar.of("Andes", DAY, List.of())).getEvents()).isEmpty();
    }
}
