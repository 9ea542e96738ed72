package devrel.metric;

import devrel.record.Happening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What held from which day on, for each person; of several changes on one day the last one holds. */
final class Timeline<T extends Happening> {
    /** From that day on, this holds. */
    record Change(long day, String code) {}

    private final Map<String, List<T>> changes;
    private final Function<T, String> code;
    private final LocalDate asOf;

    /** Each person's changes come in the order of time; none after that day is taken. */
    Timeline(Map<String, List<T>> changes, Function<T, String> code, LocalDate asOf) {
        this.changes = changes;
        this.code = code;
        this.asOf = asOf;
    }

    /** The changes from that day until before that other day. */
    List<Change> within(String person, long from, long to) {
        List<T> all = changes.getOrDefault(person, List.of());
        List<Change> within = new ArrayList<>(all.size());
        for (T change : all) {
            long day = change.date().toEpochDay();
            if (day >= from && day < to && !change.date().isAfter(asOf)) {
                within.add(new Change(day, code.apply(change)));
            }
        }
        return within;
    }
}
