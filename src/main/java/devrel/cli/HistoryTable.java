package devrel.cli;

import devrel.record.Column;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.report.Note;
import devrel.report.Table;
import devrel.report.Table.Blank;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import devrel.store.History.Change;
import devrel.store.History.Field;
import devrel.store.History.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What happened, as a table: of one record field by field, of all of them commit by commit. */
final class HistoryTable {
    private static final int SHORT = 7;
    private static final int MOST_IDS = 3;

    private final Session session;
    private final DateTimeFormatter time;

    HistoryTable(Session session) {
        this.session = session;
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneId.of(session.settings().zone()));
    }

    /** The day on which the commit was made, where the organisation is. */
    static LocalDate day(Step step, Session session) {
        return LocalDate.ofInstant(
                Instant.ofEpochSecond(step.second()),
                ZoneId.of(session.settings().zone()));
    }

    private static List<Head> heads(String... names) {
        List<Head> heads = new ArrayList<>();
        for (String name : names) {
            heads.add(new Head(name, "table." + name, false));
        }
        return heads;
    }

    /** For eyes: a row for each commit, with what it touched. */
    Table commits(List<Step> steps) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Step step : steps) {
            List<Cell> row = begin(step, true);
            row.add(Table.text(step.subject()));
            row.add(Table.text(summary(step.changes())));
            rows.add(row);
        }
        return new Table(heads("when", "writer", "commit", "subject", "records"), rows);
    }

    private String summary(List<Change> changes) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Change change : changes) {
            ids.computeIfAbsent(change.kind(), kind -> new ArrayList<>()).add(change.id());
        }
        List<String> words = new ArrayList<>();
        ids.forEach((kind, own) -> {
            String noun = session.words().text("command.noun." + kind);
            String some = String.join(" ", own.subList(0, Math.min(own.size(), MOST_IDS)));
            words.add(own.size() + " " + noun + ": " + some + (own.size() > MOST_IDS ? " …" : ""));
        });
        return String.join("; ", words);
    }

    /** For programs: a row for each record. */
    Table records(List<Step> steps) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Step step : steps) {
            for (Change change : step.changes()) {
                List<Cell> row = begin(step, false);
                row.addAll(List.of(Table.text(step.subject()), verb(change), Table.text(change.kind())));
                row.add(Table.text(change.id()));
                rows.add(row);
            }
        }
        return new Table(heads("when", "writer", "commit", "subject", "verb", "kind", "record"), rows);
    }

    /** A row for each field; for eyes what was said in the row above is not said again. */
    Table fields(List<Step> steps, boolean forEyes) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Step step : steps) {
            for (Change change : step.changes()) {
                List<Cell> begin = begin(step, forEyes);
                begin.add(verb(change));
                for (Field field : change.fields()) {
                    List<Cell> row = new ArrayList<>(begin);
                    row.add(label(change, field, forEyes));
                    row.add(value(change, field, field.before(), forEyes));
                    row.add(value(change, field, field.after(), forEyes));
                    rows.add(row);
                    begin.replaceAll(cell -> forEyes ? new Blank() : cell);
                }
            }
        }
        return new Table(heads("when", "writer", "commit", "verb", "field", "before", "after"), rows);
    }

    private List<Cell> begin(Step step, boolean forEyes) {
        if (step.commit().isEmpty()) {
            Cell none = new Blank();
            Cell loose = forEyes ? new Table.Phrase(Note.of("table.uncommitted")) : none;
            return new ArrayList<>(List.of(loose, none, none));
        }
        Instant instant = Instant.ofEpochSecond(step.second());
        String when = forEyes ? time.format(instant) : DateTimeFormatter.ISO_INSTANT.format(instant);
        String commit = forEyes ? step.commit().substring(0, SHORT) : step.commit();
        return new ArrayList<>(List.of(Table.text(when), Table.text(who(step)), Table.text(commit)));
    }

    /** The writer with the author's e-mail address, else the author as git names them. */
    private String who(Step step) {
        for (Map.Entry<String, String> writer : session.settings().writers().entrySet()) {
            if (writer.getValue().equalsIgnoreCase(step.email())) {
                return writer.getKey();
            }
        }
        return step.author();
    }

    private static Cell verb(Change change) {
        return Table.code("history.verb", change.verb().name().toLowerCase(Locale.ROOT));
    }

    private static Cell label(Change change, Field field, boolean forEyes) {
        Kind<?> kind = Kinds.named(change.kind()).orElseThrow();
        boolean isKnown = kind.find(field.name()).isPresent();
        return forEyes && isKnown ? new Table.Phrase(Note.of("column." + field.name())) : Table.text(field.name());
    }

    /** Codes in words, for eyes; all else as it is written. */
    private static Cell value(Change change, Field field, String value, boolean forEyes) {
        Optional<Column> column = Kinds.named(change.kind()).orElseThrow().find(field.name());
        if (value.isEmpty()) {
            return new Blank();
        }
        if (!forEyes || column.isEmpty()) {
            return Table.text(value);
        }
        String vocabulary = column.get().vocabulary();
        return switch (column.get().form()) {
            case CODE -> Table.code(change.kind() + "." + field.name(), value);
            case OPEN_CODE -> vocabulary == null ? Table.text(value) : Table.code(vocabulary, value);
            default -> Table.text(value);
        };
    }
}
