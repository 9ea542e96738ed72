package devrel.store;

import devrel.record.Absence;
import devrel.record.Changes;
import devrel.record.Id;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A process of its own that adds absences to the files of 36 months, or holds the lock until it is killed. */
final class Adder {
    private Adder() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        if (arguments[1].equals("hold")) {
            Lock.take(new Layout(directory, "data"), "pedro", Duration.ofSeconds(1));
            System.out.println("held");
            Thread.sleep(60_000);
        } else {
            add(
                    Store.at(directory).withPatience(Duration.ofMinutes(10)),
                    Integer.parseInt(arguments[1]),
                    Long.parseLong(arguments[2]));
        }
    }

    static void add(Store store, int count, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            LocalDate date = LocalDate.of(2024 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
            Absence absence = new Absence(Id.happening(random, Set.of()), date, "p-7k2m4q", null);
            Changes changes = Changes.by("mariana").add(Absence.KIND, absence);
            store.write(changes, store.load(Want.mentioning(Absence.KIND, absence.id())), after -> List.of(), false);
        }
    }
}
