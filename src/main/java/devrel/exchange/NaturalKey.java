package devrel.exchange;

import devrel.record.Attendance;
import devrel.record.Checkin;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Pulse;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a record the same one in two imports: of a person the id; of an exit the spell that it ends, so that its
 * date may be corrected; of a check-in person, date and kind; of a pulse wave and person, and of an anonymous one all
 * its answers; of an attendance event, person and status; of a referral referrer, candidate and date; of a step referral and stage, and of the pauses, which may
 * come again, the date as well; of everything else person and date.
 */
record NaturalKey(Kind<?> kind, List<@Nullable Object> parts) {
    static NaturalKey of(Kind<?> kind, @Nullable Object[] values, @Nullable LocalDate spellStart) {
        return new NaturalKey(kind, parts(kind, values, spellStart));
    }

    private static List<@Nullable Object> parts(
            Kind<?> kind, @Nullable Object[] values, @Nullable LocalDate spellStart) {
        if (kind == Person.KIND) {
            return pick(kind, values, "id");
        }
        if (kind == Exit.KIND) {
            return Arrays.asList(value(kind, values, "person"), spellStart);
        }
        if (kind == Checkin.KIND) {
            return pick(kind, values, "person", "date", "kind");
        }
        if (kind == Attendance.KIND) {
            return pick(kind, values, "event", "person", "status");
        }
        if (kind == Pulse.KIND) {
            boolean anonymous = value(kind, values, "person") == null;
            return anonymous
                    ? new ArrayList<>(Arrays.asList(values).subList(1, values.length))
                    : pick(kind, values, "wave", "person");
        }
        if (kind == Referral.KIND) {
            return pick(kind, values, "referrer", "candidate", "date");
        }
        if (kind == ReferralStep.KIND) {
            Object stage = value(kind, values, "stage");
            boolean pause = stage == Stage.ON_HOLD || stage == Stage.RESUMED;
            return pause ? pick(kind, values, "referral", "stage", "date") : pick(kind, values, "referral", "stage");
        }
        return pick(kind, values, "person", "date");
    }

    private static List<@Nullable Object> pick(Kind<?> kind, @Nullable Object[] values, String... columns) {
        @Nullable Object[] parts = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            parts[i] = value(kind, values, columns[i]);
        }
        return Arrays.asList(parts);
    }

    static @Nullable Object value(Kind<?> kind, @Nullable Object[] values, String column) {
        return values[position(kind, column)];
    }

    /** Where the column stands among the kind's columns: asked for every cell, so without a stream. */
    static int position(Kind<?> kind, String column) {
        for (int i = 0; i < kind.columns().size(); i++) {
            if (kind.columns().get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(kind + " has no column " + column);
    }

    /** The key of the so-many-th record among several that are alike. */
    NaturalKey numbered(int number) {
        List<@Nullable Object> more = new ArrayList<>(parts);
        more.add(number);
        return new NaturalKey(kind, more);
    }
}
