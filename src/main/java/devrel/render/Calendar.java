package devrel.render;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Whole days with a text as an iCalendar file (RFC 5545): lines end in CR LF and are folded at 75 octets, between
 * characters; what a name or a note holds cannot begin a property.
 */
public final class Calendar {
    private static final int LINE_OCTETS = 75;

    private final StringBuilder lines = new StringBuilder();

    private Calendar() {}

    /** An entry of a day. The same {@code uid} in a later file moves the entry instead of adding one. */
    public record Entry(String uid, LocalDate day, String summary, String description) {}

    /** The calendar of that name, as of that day: a file has no other time of its making. */
    public static String of(String name, LocalDate asOf, List<Entry> entries) {
        Calendar calendar = new Calendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//devrel//devrel//EN");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        for (Entry entry : entries) {
            calendar.entry(entry, asOf);
        }
        calendar.line("END:VCALENDAR");
        return calendar.lines.toString();
    }

    private void entry(Entry entry, LocalDate asOf) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(entry.uid()));
        line("DTSTAMP:" + day(asOf) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + day(entry.day()));
        line("SUMMARY:" + escaped(entry.summary()));
        if (!entry.description().isEmpty()) {
            line("DESCRIPTION:" + escaped(entry.description()));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /** Control characters, which no text of a calendar may hold, become blanks; a line break is written as {@code \\n}. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    /** A folded line goes on behind a blank, which counts. */
    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE_OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += length;
        }
        lines.append("\r\n");
    }
}
