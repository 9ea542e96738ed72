package devrel.record;

import devrel.record.Column.Complaint;
import devrel.record.Column.Form;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the scalar of a column, form by form; what cannot be read is complained about, and gives null. */
final class Reading {
    /** A char of Java takes at most this many bytes of UTF-8. */
    private static final int MOST_BYTES = 3;

    private Reading() {}

    static @Nullable Object of(Column column, String raw, Complaint complaint) {
        return switch (column.form()) {
            case ID -> id(column, raw, complaint);
            case DATE -> date(column, raw, complaint);
            case CODE -> closedCode(column, raw, complaint);
            case REFERENCE, REFERENCES, KIND_ID, WRITER -> reference(column, raw, complaint);
            case OPEN_CODE, OPEN_CODES -> code(column, raw, complaint);
            case NUMBER, LEVELS -> number(column, raw, complaint);
            case FLAG -> flag(column, raw, complaint);
            case MONEY -> money(column, raw, complaint);
            case TEXT, TEXTS -> text(column, raw, complaint);
        };
    }

    private static @Nullable String id(Column column, String raw, Complaint complaint) {
        if (column.idForm().accepts(raw)) {
            return raw;
        }
        complaint.about(
                Problem.BAD_ID,
                "field",
                column.name(),
                "value",
                raw,
                "form",
                column.idForm().name());
        return null;
    }

    private static @Nullable LocalDate date(Column column, String raw, Complaint complaint) {
        if (!Written.isDate(raw)) {
            complaint.about(Problem.BAD_DATE, "field", column.name(), "value", raw);
            return null;
        }
        int year = Integer.parseInt(raw, 0, 4, 10);
        try {
            LocalDate date = LocalDate.of(year, Integer.parseInt(raw, 5, 7, 10), Integer.parseInt(raw, 8, 10, 10));
            if (year >= 1900 && year <= 2999) {
                return date;
            }
            complaint.about(Problem.YEAR_OUT_OF_RANGE, "field", column.name(), "value", raw);
        } catch (DateTimeException noSuchDay) {
            complaint.about(Problem.NO_SUCH_DAY, "field", column.name(), "value", raw);
        }
        return null;
    }

    private static @Nullable Object closedCode(Column column, String raw, Complaint complaint) {
        int index = column.names().indexOf(raw);
        if (index >= 0) {
            return column.codes().get(index);
        }
        complaint.about(
                Problem.UNKNOWN_CODE,
                "field",
                column.name(),
                "value",
                raw,
                "allowed",
                column.allowed(),
                "near",
                Nearest.to(raw, column.names()).orElse(""));
        return null;
    }

    private static @Nullable String reference(Column column, String raw, Complaint complaint) {
        String id = column.form() == Form.KIND_ID ? raw.substring(raw.indexOf(':') + 1) : raw;
        boolean unknown = column.form() == Form.KIND_ID && raw.equals("unknown");
        boolean wellFormed = unknown
                || (Id.Form.SLUG.accepts(id)
                        && (column.form() != Form.KIND_ID
                                || Written.isCode(raw.substring(0, Math.max(0, raw.indexOf(':'))))));
        if (wellFormed) {
            return raw;
        }
        complaint.about(Problem.BAD_REFERENCE, "field", column.name(), "value", raw);
        return null;
    }

    static @Nullable String code(Column column, String raw, Complaint complaint) {
        if (Written.isCode(raw)) {
            return raw;
        }
        complaint.about(Problem.BAD_CODE, "field", column.name(), "value", raw);
        return null;
    }

    static @Nullable Integer number(Column column, String raw, Complaint complaint) {
        if (Written.isNumber(raw)) {
            int number = Integer.parseInt(raw);
            if (number >= column.min() && number <= column.max()) {
                return number;
            }
        }
        complaint.about(
                Problem.OUT_OF_RANGE,
                "field",
                column.name(),
                "value",
                raw,
                "min",
                String.valueOf(column.min()),
                "max",
                String.valueOf(column.max()));
        return null;
    }

    private static @Nullable Boolean flag(Column column, String raw, Complaint complaint) {
        if (raw.equals("true") || raw.equals("false")) {
            return raw.equals("true");
        }
        complaint.about(Problem.BAD_FLAG, "field", column.name(), "value", raw);
        return null;
    }

    private static @Nullable Money money(Column column, String raw, Complaint complaint) {
        Optional<Money> money = Money.of(raw);
        if (money.isEmpty()) {
            complaint.about(Problem.BAD_MONEY, "field", column.name(), "value", raw);
        }
        return money.orElse(null);
    }

    private static @Nullable String text(Column column, String raw, Complaint complaint) {
        boolean isShort = raw.length() <= Column.TEXT_LIMIT / MOST_BYTES;
        int bytes = isShort ? 0 : raw.getBytes(StandardCharsets.UTF_8).length;
        if (bytes <= Column.TEXT_LIMIT) {
            return raw;
        }
        complaint.about(
                Problem.TEXT_TOO_LONG,
                "field",
                column.name(),
                "bytes",
                String.valueOf(bytes),
                "max",
                String.valueOf(Column.TEXT_LIMIT));
        return null;
    }
}
