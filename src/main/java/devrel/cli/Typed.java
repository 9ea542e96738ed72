package devrel.cli;

import devrel.record.Column;
import devrel.record.Column.Form;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a user types for a column: days in words, people by name, ids cut short, and all that files can say. */
record Typed(Session session) {
    /** The value; null after a complaint. Refuses a name that nobody has or several have. */
    @Nullable
    Object value(Column column, List<String> typed, Column.Complaint complaint) {
        return switch (column.shape()) {
            case ONE -> one(column, typed.get(0), complaint);
            case MANY ->
                column.form() == Form.REFERENCES ? references(column, typed) : column.parseAll(typed, complaint);
            case MAP -> column.parseLevels(levels(column, typed, complaint), complaint);
        };
    }

    private @Nullable Object one(Column column, String typed, Column.Complaint complaint) {
        if (column.form() == Form.DATE) {
            Optional<LocalDate> day = session.day(typed);
            return day.isPresent() ? day.get() : column.parse(typed, complaint);
        }
        if (column.form() == Form.REFERENCE) {
            return session.records().id(column, typed);
        }
        if (column.form() == Form.KIND_ID && typed.indexOf(':') > 0) {
            return column.parse(named(typed), complaint);
        }
        return column.parse(column.isText() ? session.text(typed) : typed, complaint);
    }

    /** A record of any kind, whose id may be cut short; what is not there is for the rules to say. */
    private String named(String typed) {
        int colon = typed.indexOf(':');
        Kind<?> named = Kinds.named(typed.substring(0, colon)).orElse(null);
        String id = typed.substring(colon + 1);
        return named == null || id.isEmpty()
                ? typed
                : typed.substring(0, colon + 1) + session.records().whole(named, id);
    }

    private List<String> references(Column column, List<String> typed) {
        Set<String> ids = new TreeSet<>();
        for (String each : typed) {
            ids.add(session.records().id(column, each));
        }
        return List.copyOf(ids);
    }

    private static Map<String, String> levels(Column column, List<String> typed, Column.Complaint complaint) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (String each : typed) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                levels.put(each.substring(0, equals), each.substring(equals + 1));
            } else {
                complaint.about(Problem.BAD_LEVELS, "field", column.name(), "value", each);
            }
        }
        return levels;
    }
}
