package devrel.metric;

import devrel.record.Happening;
import java.time.LocalDate;
import java.util.List;

/** What had happened by a day, of what stands in the order of time. */
final class Happened {
    private Happened() {}

    static <T extends Happening> List<T> by(LocalDate asOf, List<T> inTime) {
        int known = inTime.size();
        while (known > 0 && inTime.get(known - 1).date().isAfter(asOf)) {
            known--;
        }
        return inTime.subList(0, known);
    }
}
