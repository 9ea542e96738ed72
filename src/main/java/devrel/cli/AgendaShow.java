package devrel.cli;

import devrel.record.Dataset;
import devrel.render.Calendar;
import devrel.render.Calendar.Entry;
import devrel.render.Document;
import devrel.render.Document.Block;
import devrel.render.Document.Heading;
import devrel.render.Layout;
import devrel.render.Words;
import devrel.report.Agenda;
import devrel.report.Duty;
import devrel.report.Duty.Matter;
import devrel.report.Duty.Urgency;
import devrel.report.Table;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code agenda}: the first screen of the day, what wants doing; for people, for programs, or for a calendar. */
final class AgendaShow implements Command {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 366;

    private static final List<Head> SHOWN = heads("day", "about", "what", "by", "id");
    private static final List<Head> WHOLE = heads("day", "urgency", "matter", "by", "person", "record", "what");

    private static List<Head> heads(String... names) {
        List<Head> heads = new ArrayList<>();
        for (String name : names) {
            heads.add(new Head(name, "column." + name, false));
        }
        return List.copyOf(heads);
    }

    @Override
    public void declare(Usage usage) {
        usage.option("--by", "WRITER", "command.agenda.by")
                .option("--days", "N", "command.agenda.days")
                .flag("--ics", "command.agenda.ics");
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        LocalDate today = session.today();
        int days = arguments.number("--days", MOST_DAYS, "0..366", USUAL_DAYS).orElse(USUAL_DAYS);
        Dataset data = OpenMatters.read(session.store(), today);
        List<Duty> duties = new ArrayList<>(Agenda.of(data, today, days));
        Subjects subjects = Subjects.of(duties, data, session);
        duties.removeIf(subjects::isUnspoken);
        Choice.of(arguments, "--by", data.settings().writers().keySet())
                .ifPresent(by -> duties.removeIf(duty -> !by.equals(subjects.by(duty))));
        Output output = new Output(session, arguments, "say.none-to-do");
        if (arguments.flag("--ics")) {
            output.give(calendar(duties, subjects, session));
        } else {
            output.give(document(duties, subjects, session), () -> whole(duties, subjects));
        }
        return 0;
    }

    /** What is overdue comes first, then what is due, then what is near; of each, what we owe people comes first. */
    private static Document document(List<Duty> duties, Subjects subjects, Session session) {
        List<Block> blocks = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            for (Matter matter : Matter.values()) {
                List<List<Cell>> rows = new ArrayList<>();
                for (Duty duty : duties) {
                    if (duty.urgency() == urgency && duty.matter() == matter) {
                        rows.add(shown(duty, subjects));
                    }
                }
                if (!rows.isEmpty()) {
                    blocks.add(new Heading(2, title(urgency, matter, session.words())));
                    blocks.addAll(Layout.of(new Table(SHOWN, rows).inUse(), session.words(), session.settings())
                            .blocks());
                }
            }
        }
        return new Document(List.copyOf(blocks));
    }

    private static String title(Urgency urgency, Matter matter, Words words) {
        return words.text("agenda." + urgency.code()) + " · " + words.code(null, "agenda.matter", matter.code());
    }

    private static List<Cell> shown(Duty duty, Subjects subjects) {
        return List.of(
                Table.day(duty.day()),
                Table.text(subjects.about(duty)),
                subjects.what(duty),
                Table.text(subjects.by(duty)),
                Table.text(duty.id()));
    }

    private static Table whole(List<Duty> duties, Subjects subjects) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Duty duty : duties) {
            rows.add(List.of(
                    Table.day(duty.day()),
                    Table.code("agenda.urgency", duty.urgency().code()),
                    Table.code("agenda.matter", duty.matter().code()),
                    Table.text(subjects.by(duty)),
                    Table.text(duty.person()),
                    Table.text(duty.record()),
                    subjects.what(duty)));
        }
        return new Table(WHOLE, rows);
    }

    /** What is overdue stands on today, where it is seen. */
    private static String calendar(List<Duty> duties, Subjects subjects, Session session) {
        List<Entry> entries = new ArrayList<>();
        for (Duty duty : duties) {
            LocalDate day = duty.day().isBefore(session.today()) ? session.today() : duty.day();
            String uid = duty.matter().code() + "." + duty.id() + "@devrel";
            String said = subjects.said(duty);
            String summary =
                    session.words().text("agenda.entry." + duty.matter().code(), "about", subjects.about(duty));
            entries.add(new Entry(uid, day, summary, said));
        }
        String name = session.words()
                .text("agenda.calendar", "organisation", session.settings().organisation());
        return Calendar.of(name, session.today(), entries);
    }
}
