package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import devrel.check.Rules;
import devrel.record.Dataset;
import devrel.record.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Any bytes as a stranger's table, with any mapping: imported, rejected row by row, or refused. */
class ImportFuzzTest {
    private static final int LONGEST = 32 * 1024;
    private static final byte BETWEEN = 1;

    /** Two texts with a byte between them that neither may hold. */
    private static byte[] part(byte[] input, boolean isFirst) {
        int between = 0;
        while (between < input.length && input[between] != BETWEEN) {
            between++;
        }
        return isFirst
                ? Arrays.copyOf(input, between)
                : Arrays.copyOfRange(input, Math.min(input.length, between + 1), input.length);
    }

    @FuzzTest
    void anyTableIsImportedOrRefused(byte[] input) {
        if (input.length < LONGEST) {
            Mapping mapping = mapping(new String(part(input, true), StandardCharsets.UTF_8));
            if (mapping != null) {
                imported(mapping, part(input, false), Gathering.NONE);
            }
        }
    }

    private static @Nullable Mapping mapping(String yaml) {
        try {
            return Mapping.parse(yaml, "m.yaml");
        } catch (Refusal refusal) {
            assertThat(refusal.findings()).isNotEmpty();
            return null;
        }
    }

    private static void imported(Mapping mapping, byte[] bytes, Gathering gathering) {
        Dataset before = Fixture.empty();
        Imported imported;
        String csv;
        try {
            csv = Importing.decode(bytes, mapping, "rows.csv");
            imported = plan(mapping, csv, before, gathering);
        } catch (Refusal refusal) {
            assertThat(refusal.findings()).isNotEmpty();
            return;
        }
        Sheet told =
                Sheet.parse(imported.rejectedCsv(finding -> finding.problem().code()), "told.csv", null);
        assertThat(told.rows()).hasSameSizeAs(imported.rejected());
        if (imported.rejected().isEmpty()) {
            Dataset after = Fixture.after(imported, before);
            if (!mayBeWritten(after)) {
                return;
            }
            Imported again = plan(mapping, csv, after, gathering);
            assertThat(again.rejected()).isEmpty();
            assertThat(again.changes().all()).isEmpty();
        }
    }

    /** What breaks a rule, such as two spells of employment that overlap, is refused when it shall be written. */
    private static boolean mayBeWritten(Dataset after) {
        return Rules.check(after).stream().allMatch(finding -> finding.problem().isAdvice());
    }

    private static Imported plan(Mapping mapping, String csv, Dataset current, Gathering gathering) {
        return Importing.plan(mapping, csv, "rows.csv", current, "mariana", new Random(7), gathering);
    }

    @FuzzTest
    void anyListOfThoseWhoCameIsImportedOrRefused(byte[] input) {
        if (input.length < LONGEST) {
            try {
                String csv = Importing.decode(input, "rows.csv");
                Gathering gathering = new Gathering(null, null, true, LocalDate.of(2026, 11, 3));
                imported(Mapping.ofAttendance(csv, "rows.csv"), input, gathering);
            } catch (Refusal refusal) {
                assertThat(refusal.findings()).isNotEmpty();
            }
        }
    }

    @FuzzTest
    void anyPatternReadsADayOrNone(byte[] input) {
        Optional<DatePattern> pattern = DatePattern.of(new String(part(input, true), StandardCharsets.UTF_8));
        Optional<LocalDate> date =
                pattern.flatMap(each -> each.parse(new String(part(input, false), StandardCharsets.UTF_8)));
        date.ifPresent(day -> assertThat(day.getYear()).isBetween(0, 9999));
    }
}
