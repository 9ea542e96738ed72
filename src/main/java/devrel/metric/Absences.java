package devrel.metric;

import devrel.record.Absence;
import devrel.record.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days on which people are away. Overlapping absences count a day once. */
public final class Absences {
    private final Map<String, List<Absence>> all;
    private final LocalDate asOf;
    /** The windows of those who were asked for, in order and apart from each other. */
    private final Map<String, List<Window>> windows = new HashMap<>();

    private Absences(Map<String, List<Absence>> all, LocalDate asOf) {
        this.all = all;
        this.asOf = asOf;
    }

    /** Everybody's absences that began by that day. */
    public static Absences of(Dataset data, Identities identities, LocalDate asOf) {
        return new Absences(data.by(Absence.KIND, "identity", absence -> identities.of(absence.person())), asOf);
    }

    private List<Window> windows(String person) {
        return windows.computeIfAbsent(person, this::joined);
    }

    private List<Window> joined(String person) {
        List<Window> joined = new ArrayList<>();
        for (Absence absence : all.getOrDefault(person, List.of())) {
            if (absence.date().isAfter(asOf)) {
                break;
            }
            Window window = window(absence);
            Window last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && window.from() <= last.cut()) {
                joined.set(joined.size() - 1, new Window(last.from(), Math.max(last.cut(), window.cut())));
            } else {
                joined.add(window);
            }
        }
        return joined;
    }

    private static Window window(Absence absence) {
        LocalDate until = absence.until();
        return new Window(absence.date().toEpochDay(), until == null ? Long.MAX_VALUE : until.toEpochDay() + 1);
    }

    /** Whether the person is away on that day. */
    public boolean isAway(String person, long day) {
        for (Window window : windows(person)) {
            if (window.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** The days after {@code from}, up to {@code to} inclusive, on which the person is not away. */
    public long present(String person, long from, long to) {
        long days = Math.max(0, to - from);
        for (Window window : windows(person)) {
            days -= window.overlap(from + 1, to + 1);
        }
        return days;
    }
}
