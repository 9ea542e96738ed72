package devrel.metric;

import devrel.record.Absence;
import devrel.record.Dataset;
import devrel.record.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days on which people are away. Overlapping absences count a day once. */
public final class Absences {
    /** Everybody's windows in order and apart from each other. */
    private final Map<String, List<Window>> byPerson = new HashMap<>();

    private Absences() {}

    /** Everybody's absences that began by that day. */
    public static Absences of(Dataset data, Identities identities, LocalDate asOf) {
        Absences absences = new Absences();
        for (Absence absence : data.all(Absence.KIND)) {
            if (!absence.date().isAfter(asOf)) {
                long cut = absence.until() == null
                        ? Long.MAX_VALUE
                        : absence.until().toEpochDay() + 1;
                absences.byPerson
                        .computeIfAbsent(identities.of(absence.person()), p -> new ArrayList<>())
                        .add(new Window(absence.date().toEpochDay(), cut));
            }
        }
        absences.byPerson.replaceAll((person, windows) -> joined(windows));
        return absences;
    }

    private static List<Window> joined(List<Window> windows) {
        windows.sort(Order.by(Window::from));
        List<Window> joined = new ArrayList<>();
        for (Window window : windows) {
            Window last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && window.from() <= last.cut()) {
                joined.set(joined.size() - 1, new Window(last.from(), Math.max(last.cut(), window.cut())));
            } else {
                joined.add(window);
            }
        }
        return joined;
    }

    /** Whether the person is away on that day. */
    public boolean isAway(String person, long day) {
        for (Window window : byPerson.getOrDefault(person, List.of())) {
            if (window.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** The days after {@code from}, up to {@code to} inclusive, on which the person is not away. */
    public long present(String person, long from, long to) {
        long days = Math.max(0, to - from);
        for (Window window : byPerson.getOrDefault(person, List.of())) {
            days -= window.overlap(from + 1, to + 1);
        }
        return days;
    }
}
