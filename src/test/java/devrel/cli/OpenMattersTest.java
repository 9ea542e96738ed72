package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Commitment;
import devrel.record.Dataset;
import devrel.report.Agenda;
import devrel.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenMattersTest {
    private static final LocalDate END = LocalDate.of(2026, 10, 31);

    @TempDir
    Path directory;

    /** Days of all the years, so that there is much of later, which is not known yet. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void theAgendaSaysTheSameOfWhatIsOpenAsOfEverything(int seed) throws IOException {
        new Sandbox(directory, END)
                .run("init", "old", "--demo", "--people", "25", "--months", "40", "--seed", String.valueOf(seed));
        Store store = Store.at(directory.resolve("old"));
        Dataset everything = new Counted(store).load(Agenda.NEEDS);
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            LocalDate today = END.minusDays(i == 0 ? 0 : random.nextInt(1200));
            int days = random.nextInt(3) * 60;
            Dataset open = OpenMatters.read(store, today);
            assertThat(open.all(Commitment.KIND).size())
                    .isLessThan(everything.all(Commitment.KIND).size());
            assertThat(Agenda.of(open, today, days)).as("on " + today).isEqualTo(Agenda.of(everything, today, days));
        }
    }
}
