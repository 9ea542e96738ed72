package devrel.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What held from which day on, for each person; of several changes on one day the last one added holds. */
final class Timeline {
    /** From that day on, this holds. */
    record Change(long day, String code) {}

    private final Map<String, List<Change>> changes = new HashMap<>();
    private final LocalDate asOf;

    /** A timeline that takes no change after that day. */
    Timeline(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Adds a change; changes come in the order of time. */
    void add(String person, LocalDate date, String code) {
        if (!date.isAfter(asOf)) {
            changes.computeIfAbsent(person, p -> new ArrayList<>()).add(new Change(date.toEpochDay(), code));
        }
    }

    /** The changes from that day until before that other day. */
    List<Change> within(String person, long from, long to) {
        List<Change> all = changes.getOrDefault(person, List.of());
        List<Change> within = new ArrayList<>(all.size());
        for (Change change : all) {
            if (change.day() >= from && change.day() < to) {
                within.add(change);
            }
        }
        return within;
    }
}
