package devrel.exchange;

import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Attendance;
import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Event;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Opening;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Position;
import devrel.record.Pulse;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a foreign table become records.
 *
 * <pre>
 * kind: people | checkins | pulses | referrals | attendance
 * id: {from: COLUMN}              # whom the row is about: the external_id of the employee or the candidate
 * records:                        # each row makes one of each; a list makes several of the same kind
 *   RECORD:
 *     COLUMN: CONSTANT
 *     COLUMN: {from: COLUMN or "{a} {b}", format: "M/d/yyyy", map: {Theirs: ours}, else: ours}
 *     scores: {growth: {from: Q3}, workload: {from: Q4}}
 *     when: COLUMN                # the record is made if that cell is not empty
 * new_codes: add | refuse         # refuse by default
 * encoding: utf-8 | latin-1       # utf-8 by default
 * delimiter: ";"                  # found in the header by default
 * </pre>
 *
 * <p>A {@code map} has the last word for the cells it names; {@code else} stands for all other cells, or without a map
 * for empty ones; without {@code else} a cell speaks for itself. Closed codes may be written as their label
 * ({@code In person}). The columns that tie records together ({@code id}, {@code person}, {@code candidate},
 * {@code referral}, {@code external_id}) are filled by the import. In an import of referrals a {@code start} is what
 * makes the referral hired, so its step {@code hired} is written with it and cannot be mapped.
 */
public final class Mapping {
    /** Of a list of those who came: who they are if they are new, what they came to, and the day of it. */
    private static final Set<String> ATTENDANCE_PRESETS = Set.of("kind", "name", "event", "date");

    /** What the rows are about, and the records that they can make. */
    enum Subject {
        PEOPLE,
        CHECKINS,
        PULSES,
        REFERRALS,
        ATTENDANCE;

        /** The kinds of record that a row can make, each before those that refer to it. */
        List<Kind<?>> kinds() {
            return switch (this) {
                case PEOPLE ->
                    List.of(Person.KIND, Start.KIND, Position.KIND, Assignment.KIND, Absence.KIND, Exit.KIND);
                case CHECKINS -> List.of(Checkin.KIND);
                case PULSES -> List.of(Pulse.KIND);
                case REFERRALS -> List.of(Person.KIND, Referral.KIND, ReferralStep.KIND, Start.KIND);
                case ATTENDANCE -> List.of(Person.KIND, Attendance.KIND);
            };
        }

        /** Whether the import knows what to say where neither row nor mapping does: who recorded, and how they came. */
        boolean presets(Kind<?> kind, Column column) {
            return (this == ATTENDANCE && ATTENDANCE_PRESETS.contains(column.name()))
                    || (kind == Checkin.KIND && column.name().equals("by"))
                    || (this == REFERRALS && column.name().equals("hire_source"));
        }

        /** The word of the mapping file. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One column of a record and what fills it. */
    record Field(Column column, int index, Source source) {}

    /** One record of a row: its kind, its columns, and the column whose empty cell means that there is no such record. */
    record Recipe(
            Kind<?> kind, List<Field> fields, @Nullable String when, Place place) {}

    /** Of rows that say nothing, in UTF-8. */
    static final Mapping PLAIN = new Mapping(Subject.PEOPLE, null, List.of(), false, StandardCharsets.UTF_8, null);

    private final Subject subject;
    private final Source.@Nullable Cell id;
    private final List<Recipe> recipes;
    private final boolean addsCodes;
    private final Charset encoding;
    private final @Nullable Character delimiter;

    Mapping(
            Subject subject,
            Source.@Nullable Cell id,
            List<Recipe> recipes,
            boolean addsCodes,
            Charset encoding,
            @Nullable Character delimiter) {
        this.subject = subject;
        this.id = id;
        this.recipes = recipes;
        this.addsCodes = addsCodes;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /** The mapping that the text of a mapping file writes; a refusal names everything that is wrong in it. */
    public static Mapping parse(String yaml, String file) {
        return MappingReader.read(yaml, file);
    }

    /** The mapping that the heads and words of a list of attendance themselves tell, as form services write them. */
    public static Mapping ofAttendance(String csv, String file) {
        return new AttendanceHeads(Sheet.parse(csv, file, null)).mapping();
    }

    /** The kinds of record that an import compares with, to be read before it is planned. */
    public List<Kind<?>> needs() {
        List<Kind<?>> needs = new ArrayList<>(List.of(Person.KIND, Start.KIND, Exit.KIND, Opening.KIND));
        needs.addAll(subject.kinds());
        if (subject == Subject.ATTENDANCE) {
            needs.add(Event.KIND);
        }
        return needs.stream().distinct().toList();
    }

    Subject subject() {
        return subject;
    }

    Source.@Nullable Cell id() {
        return id;
    }

    /** What each row makes, a record before those that refer to it. */
    List<Recipe> recipes() {
        return recipes;
    }

    /** The columns of the foreign table that it names. */
    Set<String> reads() {
        Set<String> reads = new HashSet<>(id == null ? List.of() : id.columns());
        for (Recipe recipe : recipes) {
            if (recipe.when() != null) {
                reads.add(recipe.when());
            }
            recipe.fields().forEach(field -> reads.addAll(field.source().columns()));
        }
        return reads;
    }

    boolean addsCodes() {
        return addsCodes;
    }

    Charset encoding() {
        return encoding;
    }

    boolean isUtf8() {
        return encoding.equals(StandardCharsets.UTF_8);
    }

    /** The delimiter of the foreign file, or null when its header tells. */
    @Nullable
    Character delimiter() {
        return delimiter;
    }
}
