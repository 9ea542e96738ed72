package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Absence;
import devrel.record.Dataset;
import devrel.record.Placed;
import devrel.record.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AbsencesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Test
    void presentDaysAreThoseOnWhichNobodyIsAwayCountedOneByOne() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Placed<Absence>> placed = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                LocalDate from = DAY.plusDays(random.nextInt(60));
                LocalDate until = random.nextInt(5) == 0 ? null : from.plusDays(random.nextInt(20));
                Absence absence = absence(i, from, until);
                placed.add(new Placed<>(absence, "absences", i));
            }
            Dataset data = Dataset.with(settings()).put(Absence.KIND, placed).build();
            Absences absences = Absences.of(data, Identities.of(data), DAY.plusDays(80));
            long from = DAY.toEpochDay() + random.nextInt(50) - 5;
            long to = from + random.nextInt(60);
            long present = 0;
            for (long day = from + 1; day <= to; day++) {
                present += isIn(placed, LocalDate.ofEpochDay(day)) ? 0 : 1;
                assertThat(absences.isAway("p-aaaaaa", day)).isEqualTo(isIn(placed, LocalDate.ofEpochDay(day)));
            }
            assertThat(absences.present("p-aaaaaa", from, to))
                    .as("seed " + seed)
                    .isEqualTo(present);
        }
    }

    private static boolean isIn(List<Placed<Absence>> placed, LocalDate day) {
        return placed.stream()
                .map(Placed::item)
                .anyMatch(absence ->
                        !day.isBefore(absence.date()) && (absence.until() == null || !day.isAfter(absence.until())));
    }

    private static Absence absence(int number, LocalDate from, LocalDate until) {
        Object[] values = new Object[Absence.KIND.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (Absence.KIND.columns().get(i).name()) {
                case "id" -> "absence" + "abcdefgh".charAt(number) + "aaaa";
                case "date" -> from;
                case "until" -> until;
                case "person" -> "p-aaaaaa";
                default -> Absence.KIND.columns().get(i).empty();
            };
        }
        return Absence.KIND.make(values);
    }

    private static Settings settings() {
        return Settings.of("X", Settings.Language.ES, "UTC", DAY, Map.of("ana", "ana@example.com"));
    }
}
