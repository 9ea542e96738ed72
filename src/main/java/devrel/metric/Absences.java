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
        return absences;
    }

    /** Whether the person is away on that day. */
    public boolean isAway(String person, long day) {
        return byPerson.getOrDefault(person, List.of()).stream().anyMatch(window -> window.contains(day));
    }

    /** The days after {@code from}, up to {@code to} inclusive, on which the person is not away. */
    public long present(String person, long from, long to) {
        List<Window> away = byPerson.getOrDefault(person, List.of());
        long days = Math.max(0, to - from);
        if (away.isEmpty()) {
            return days;
        }
        for (long day = from + 1; day <= to; day++) {
            days -= isAway(person, day) ? 1 : 0;
        }
        return days;
    }
}
