package devrel.exchange;

import devrel.record.Column;
import devrel.record.Column.Complaint;
import devrel.record.Column.Shape;
import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values that one row gives to the columns of records, as the mapping tells. */
final class Cells {
    /** A column's value; {@code assumed} when the mapping says it and not the row. */
    record Value(Object value, boolean assumed) {}

    /** The characters of a day, {@code 2025-03-01}. */
    private static final int ISO_DAY = 10;

    private final Sheet sheet;
    private final Sheet.Row row;
    private final Dataset current;
    private final Codes codes;
    private final People people;
    private final Findings findings;

    Cells(Sheet sheet, Sheet.Row row, Dataset current, Codes codes, People people, Findings findings) {
        this.sheet = sheet;
        this.row = row;
        this.current = current;
        this.codes = codes;
        this.people = people;
        this.findings = findings;
    }

    boolean isEmpty(String column) {
        return sheet.cell(row, column).isEmpty();
    }

    /** The row's text in that place, after complaints of characters that nobody may store. */
    String text(Template from) {
        String text = from.fill(column -> sheet.cell(row, column));
        Sheet.inspect(text, findings.at(sheet.place(row).at(from.text()), "field", from.text()));
        return text;
    }

    /** The value of the column; null when the row has none, or after a complaint. */
    @Nullable
    Value value(Column column, Source source) {
        if (source instanceof Source.Constant constant) {
            boolean names = "person".equals(column.target());
            return names
                    ? assumed(person(column, constant.value().toString(), complaint(column, column.name())))
                    : assumed(used(column, constant.value()));
        }
        return source instanceof Source.Levels levels ? levels(column, levels) : cell(column, (Source.Cell) source);
    }

    private Object used(Column column, Object value) {
        Collection<?> words = value instanceof Collection<?> several ? several : List.of(value);
        for (Object word : words) {
            codes.use(column, word.toString(), word.toString());
        }
        return value;
    }

    private static @Nullable Value assumed(@Nullable Object value) {
        return value == null ? null : new Value(value, true);
    }

    private Complaint complaint(Column column, String source) {
        return findings.at(sheet.place(row).at(source), "field", column.name(), "source", source);
    }

    private @Nullable Value levels(Column column, Source.Levels levels) {
        SortedMap<String, Integer> values = new TreeMap<>();
        boolean assumed = true;
        for (Map.Entry<String, Source> entry : levels.each().entrySet()) {
            Object level = null;
            if (entry.getValue() instanceof Source.Constant constant) {
                level = constant.value();
            } else if (entry.getValue() instanceof Source.Cell cell) {
                level = level(column, cell);
                assumed = false;
            }
            if (level instanceof Integer number) {
                codes.use(column, entry.getKey(), entry.getKey());
                values.put(entry.getKey(), number);
            }
        }
        return values.isEmpty() ? null : new Value(Collections.unmodifiableSortedMap(values), assumed);
    }

    private @Nullable Object level(Column column, Source.Cell cell) {
        String text = text(cell.from());
        String ours = cell.map().getOrDefault(text, text.isEmpty() && cell.fallback() != null ? cell.fallback() : text);
        return ours.isEmpty()
                ? null
                : column.parse(ours, complaint(column, cell.from().text()));
    }

    private @Nullable Value cell(Column column, Source.Cell cell) {
        String text = text(cell.from());
        Complaint complaint = complaint(column, cell.from().text());
        String mapped = cell.map().get(text);
        if (mapped != null) {
            return mapped.isEmpty() ? null : said(ours(column, mapped, text, complaint));
        }
        if (cell.fallback() != null && (text.isEmpty() || !cell.map().isEmpty())) {
            return assumed(ours(column, cell.fallback(), cell.fallback(), complaint));
        }
        return text.isEmpty() ? null : said(theirs(column, text, cell.format(), complaint));
    }

    private static @Nullable Value said(@Nullable Object value) {
        return value == null ? null : new Value(value, false);
    }

    /** A word of the mapping, which has been held to the column's type and vocabulary before. */
    private @Nullable Object ours(Column column, String word, String label, Complaint complaint) {
        if ("person".equals(column.target())) {
            return person(column, word, complaint);
        }
        codes.use(column, word, label);
        Object value = column.parse(word, complaint);
        return value == null || column.shape() == Shape.ONE ? value : List.of(value);
    }

    private @Nullable Object theirs(Column column, String text, @Nullable DatePattern format, Complaint complaint) {
        return switch (column.form()) {
            case DATE -> format == null ? column.parse(day(text), complaint) : date(column, text, format, complaint);
            case CODE ->
                column.codes().stream().anyMatch(code -> code.code().equals(Codes.slug(text)))
                        ? column.parse(Codes.slug(text), complaint)
                        : column.parse(text, complaint);
            case OPEN_CODE -> codes.foreign(column, text, complaint);
            case OPEN_CODES -> codes(column, text, complaint);
            case LEVELS -> levels(column, text, complaint);
            case TEXTS -> column.parseAll(split(text, ";"), complaint);
            case REFERENCE -> reference(column, text, complaint);
            case REFERENCES -> references(column, text, complaint);
            case WRITER -> writer(column, text, complaint);
            case ID, KIND_ID, NUMBER, FLAG, MONEY, TEXT -> column.parse(text, complaint);
        };
    }

    /** The day of a time as programs write it, {@code 2025-03-01T10:12:00}. */
    private static String day(String text) {
        return text.length() > ISO_DAY && DatePattern.isTime(text, ISO_DAY) ? text.substring(0, ISO_DAY) : text;
    }

    private @Nullable Object date(Column column, String text, DatePattern format, Complaint complaint) {
        LocalDate date = format.parse(text).orElse(null);
        if (date != null) {
            return column.parse(date.toString(), complaint);
        }
        complaint.about(Problem.BAD_DATE, "field", column.name(), "value", text, "format", format.toString());
        return null;
    }

    private static List<String> split(String text, String delimiters) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || delimiters.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i).strip();
                from = i + 1;
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private List<String> codes(Column column, String text, Complaint complaint) {
        Set<String> found = new TreeSet<>();
        for (String word : split(text, ";,|")) {
            String code = codes.foreign(column, word, complaint);
            if (code != null) {
                found.add(code);
            }
        }
        return List.copyOf(found);
    }

    private Map<String, Integer> levels(Column column, String text, Complaint complaint) {
        Map<String, String> raw = new LinkedHashMap<>();
        for (String part : split(text, ";,|")) {
            int equals = part.indexOf('=');
            String word = equals < 0 ? part : part.substring(0, equals).strip();
            String code = codes.foreign(column, word, complaint);
            if (equals < 0) {
                complaint.about(Problem.BAD_LEVELS, "field", column.name(), "value", part);
            } else if (code != null) {
                raw.put(code, part.substring(equals + 1).strip());
            }
        }
        return column.parseLevels(raw, complaint);
    }

    private List<String> references(Column column, String text, Complaint complaint) {
        Set<String> ids = new TreeSet<>();
        for (String word : split(text, ";,|")) {
            if (reference(column, word, complaint) instanceof String id) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    private @Nullable Object reference(Column column, String text, Complaint complaint) {
        if ("person".equals(column.target())) {
            return person(column, text, complaint);
        }
        Object id = column.parse(text, complaint);
        Kind<?> kind = Kinds.named(String.valueOf(column.target())).orElse(null);
        boolean dangling = kind != null
                && current.has(kind)
                && id != null
                && current.find(kind, text).isEmpty();
        if (dangling) {
            complaint.about(
                    Problem.MISSING_REFERENCE,
                    "field",
                    column.name(),
                    "value",
                    text,
                    "kind",
                    String.valueOf(column.target()));
        }
        return dangling ? null : id;
    }

    /** The person whom the words name; null after a complaint that they name nobody, or several. */
    @Nullable
    String person(Column column, String words, Complaint complaint) {
        Set<String> named = people.named(words);
        if (named.size() == 1) {
            return named.iterator().next();
        }
        if (named.isEmpty()) {
            complaint.about(Problem.UNKNOWN_PERSON, "field", column.name(), "value", words);
        } else {
            SortedSet<String> candidates = new TreeSet<>(named);
            complaint.about(
                    Problem.AMBIGUOUS,
                    "field",
                    column.name(),
                    "value",
                    words,
                    "candidates",
                    String.join(", ", candidates),
                    "id",
                    candidates.first());
        }
        return null;
    }

    private @Nullable Object writer(Column column, String text, Complaint complaint) {
        Map<String, String> writers = current.settings().writers();
        if (writers.containsKey(text) || text.equals(column.alternative())) {
            return text;
        }
        for (Map.Entry<String, String> writer : writers.entrySet()) {
            if (writer.getValue().equalsIgnoreCase(text)) {
                return writer.getKey();
            }
        }
        String allowed = String.join(", ", writers.keySet());
        complaint.about(Problem.UNDECLARED_WRITER, "field", column.name(), "value", text, "allowed", allowed);
        return null;
    }
}
