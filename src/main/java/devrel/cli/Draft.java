package devrel.cli;

import devrel.record.Column;
import devrel.record.Column.Form;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record in the making: values by column, read from options, answers or a template, and what is wrong with them. */
final class Draft<T extends Item> {
    private final Session session;
    private final Kind<T> kind;
    private final @Nullable Object[] values;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> needed = new HashSet<>();
    private final Map<String, String> options = new HashMap<>();
    private final List<String> subjects = new ArrayList<>();
    private String command = "";

    private Draft(Session session, Kind<T> kind, @Nullable Object[] values) {
        this.session = session;
        this.kind = kind;
        this.values = values;
    }

    /** An empty record of that kind. */
    static <T extends Item> Draft<T> of(Session session, Kind<T> kind) {
        @Nullable Object[] values = new Object[kind.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = kind.columns().get(i).empty();
        }
        return new Draft<>(session, kind, values);
    }

    /** A record to be changed. */
    static <T extends Item> Draft<T> from(Session session, Kind<T> kind, T item) {
        return new Draft<>(session, kind, kind.values(item));
    }

    Kind<T> kind() {
        return kind;
    }

    /** Asks for a value that the kind itself does not demand. */
    Draft<T> need(String column) {
        needed.add(column);
        return this;
    }

    /** The option by which the user tells a column, where it is not the column's own. */
    Draft<T> toldBy(String column, String option) {
        options.put(column, option);
        return this;
    }

    /** The column that is told by the first argument of the command. */
    Draft<T> about(Column column, String typedCommand) {
        return about(List.of(column), typedCommand);
    }

    /** The columns that are told by the arguments of the command. */
    Draft<T> about(List<Column> columns, String typedCommand) {
        for (Column column : columns) {
            subjects.add(column.name());
        }
        command = typedCommand;
        return this;
    }

    /** Sets a value that needs no reading. */
    Draft<T> set(String column, @Nullable Object value) {
        given.add(column);
        values[index(column)] = value;
        return this;
    }

    /** Sets a value where there is none yet. */
    Draft<T> otherwise(String column, Object value) {
        if (values[index(column)] == null) {
            values[index(column)] = value;
        }
        return this;
    }

    /** Sets a value unless the user said one. */
    void suppose(String column, Object value) {
        if (!given.contains(column)) {
            values[index(column)] = value;
        }
    }

    @Nullable
    Object value(String column) {
        return values[index(column)];
    }

    private int index(String column) {
        return kind.columns().indexOf(kind.column(column));
    }

    /** Reads the options of the kind's columns, as far as they were given. */
    Draft<T> read(Arguments arguments) {
        List<String> all = new ArrayList<>();
        for (Column column : kind.columns()) {
            all.add(column.name());
        }
        return read(arguments, all);
    }

    /** Reads the options of these columns, as far as they were given. */
    Draft<T> read(Arguments arguments, List<String> columns) {
        for (Column column : kind.columns()) {
            String option = "--" + column.option();
            if (columns.contains(column.name()) && arguments.has(option)) {
                List<String> typed = column.shape() == Column.Shape.ONE
                        ? List.of(arguments.value(option).orElse(""))
                        : column.form() == Form.TEXTS ? arguments.whole(option) : arguments.values(option);
                read(column, typed, Place.of(option));
            }
        }
        return this;
    }

    /** Reads one column from what was typed; an empty text takes the value away. True when nothing was wrong. */
    boolean read(Column column, List<String> typed, Place place) {
        given.add(column.name());
        int before = findings.size();
        try {
            Object value = isBlank(typed)
                    ? column.empty()
                    : new Typed(session).value(column, typed, new Complaints(column, place, findings));
            if (findings.size() == before) {
                values[kind.columns().indexOf(column)] = value;
            }
        } catch (Refusal nobody) {
            for (Finding finding : nobody.findings()) {
                findings.add(about(finding, column));
            }
        }
        return findings.size() == before;
    }

    private record Complaints(Column column, Place place, List<Finding> findings) implements Column.Complaint {
        @Override
        public void about(Problem problem, String... parameters) {
            findings.add(Draft.about(Finding.of(problem, place, parameters), column));
        }
    }

    private static boolean isBlank(List<String> typed) {
        for (String each : typed) {
            if (!each.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The finding knows its column, so that the column does not count as forgotten too, and where its codes are. */
    private static Finding about(Finding finding, Column column) {
        Map<String, String> parameters = new LinkedHashMap<>(finding.parameters());
        parameters.putIfAbsent("field", column.name());
        if (column.vocabulary() != null) {
            parameters.putIfAbsent("vocabulary", column.vocabulary());
        }
        return new Finding(finding.problem(), finding.place(), parameters);
    }

    /** What was wrong so far; forgotten here, since the user can still say it better. */
    List<Finding> takeFindings() {
        List<Finding> taken = List.copyOf(findings);
        findings.clear();
        return taken;
    }

    /** The columns that the user has not spoken of: what it is about, then mandatory ones, then the others. */
    List<Column> open() {
        return kind.columns().stream()
                .filter(column -> !RecordAdd.NOT_OF_NEW.contains(column.name()) && !given.contains(column.name()))
                .sorted(Comparator.comparing((Column column) -> !subjects.contains(column.name()))
                        .thenComparing(column -> !column.isRequired()))
                .toList();
    }

    /** The mandatory columns still without a value; the id is made last, and not by the user. */
    List<Column> missing() {
        List<Column> missing = new ArrayList<>(kind.missing(values));
        missing.remove(kind.column("id"));
        for (String column : needed) {
            if (value(column) == null) {
                missing.add(kind.column(column));
            }
        }
        return missing;
    }

    /** The record as it stands, whole or not. */
    T preview() {
        return kind.make(values);
    }

    /** The record; a refusal tells everything that was wrong or missing, at once. */
    T make() {
        Set<String> told = new HashSet<>();
        for (Finding finding : findings) {
            told.add(finding.parameters().getOrDefault("field", ""));
        }
        for (Column column : missing()) {
            if (!told.contains(column.name())) {
                findings.add(missing(column));
            }
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return kind.make(values);
    }

    private Finding missing(Column column) {
        String option = options.getOrDefault(column.name(), "--" + column.option());
        if (given.contains(column.name())) {
            return Finding.of(Problem.MISSING_VALUE, Place.of(option), "field", column.name());
        }
        if (subjects.contains(column.name())) {
            String label = Usage.label(column, column.name());
            String mend = command + " " + arguments();
            return Finding.of(Problem.MISSING_ARGUMENT, Place.of(label), "value", label, "mend", mend);
        }
        String mend = option + " " + example(column);
        return Finding.of(
                Problem.MISSING_OPTION, Place.of(option), "field", column.name(), "option", option, "mend", mend);
    }

    private String arguments() {
        List<String> labels = new ArrayList<>();
        for (String subject : subjects) {
            if (kind.column(subject).isRequired()) {
                labels.add(Usage.label(kind.column(subject), subject));
            }
        }
        return String.join(" ", labels);
    }

    private String example(Column column) {
        String vocabulary = column.vocabulary();
        if (vocabulary != null) {
            return String.join("|", session.settings().codes(vocabulary));
        }
        if (column.target() != null) {
            return column.target().toUpperCase(Locale.ROOT);
        }
        return column.allowed().isEmpty() ? "…" : column.allowed().replace(", ", "|");
    }
}
