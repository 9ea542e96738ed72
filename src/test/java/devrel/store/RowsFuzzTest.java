package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Any bytes as a month's file of any kind: what is read is what is written, and what is not is found. */
class RowsFuzzTest {
    @FuzzTest
    void anyBytesAreRowsOrFindings(byte[] input) {
        Fuzzed fuzzed = Fuzzed.of(input);
        rows(fuzzed.kind(false), fuzzed.version(0));
    }

    /** Without a header the input is rows, so that changes of it are changes of cells. */
    private static byte[] file(Kind<?> kind, byte[] rows) {
        boolean hasHeader = rows.length > 2 && rows[0] == 'i' && rows[1] == 'd' && rows[2] == ',';
        return hasHeader ? rows : join(Fuzzed.bytes(CsvWriter.header(kind) + "\n"), rows);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static <T extends Item> void rows(Kind<T> kind, byte[] rows) {
        byte[] file = file(kind, rows);
        PlainRowsTest.neverSeesMoreInOrder(kind, file);
        Findings findings = new Findings("data/x.csv");
        List<T> items = Fuzzed.rows(kind, file, Set.of(), findings);
        Fuzzed.canBeSaid(findings);
        if (!findings.isEmpty()) {
            return;
        }
        String written = written(kind, items);
        Findings again = new Findings("data/x.csv");
        assertThat(Fuzzed.rows(kind, Fuzzed.bytes(written), Set.of(), again)).isEqualTo(items);
        assertThat(again.isEmpty()).isTrue();
        commonsReadsTheSame(kind, file);
        withoutTextsAllElseIsTheSame(kind, file, items);
        mentionedRowsAreFound(kind, file, items);
        assertThat(Merge.of(path(kind), file, file, file).text()).isEqualTo(new String(file, StandardCharsets.UTF_8));
    }

    private static String path(Kind<?> kind) {
        return "data/" + kind.directory() + "/" + Fuzzed.MONTH.fileName();
    }

    private static <T extends Item> String written(Kind<T> kind, List<T> items) {
        StringBuilder text = new StringBuilder(CsvWriter.header(kind)).append('\n');
        items.forEach(item -> text.append(CsvWriter.line(kind, item)).append('\n'));
        return text.toString();
    }

    private static void commonsReadsTheSame(Kind<?> kind, byte[] file) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        CsvRows rows = new CsvRows(kind, Fuzzed.MONTH, file, Set.of(), new Findings("x"));
        try {
            List<CSVRecord> records = format.parse(new StringReader(new String(file, StandardCharsets.UTF_8)))
                    .getRecords();
            for (CSVRecord record : records.subList(1, records.size())) {
                assertThat(rows.next()).isTrue();
                assertThat(cells(kind, rows)).isEqualTo(record.toList());
            }
            assertThat(rows.next()).isFalse();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> cells(Kind<?> kind, CsvRows rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < kind.columns().size(); i++) {
            cells.add(rows.line().cell(i));
        }
        return cells;
    }

    private static <T extends Item> void withoutTextsAllElseIsTheSame(Kind<T> kind, byte[] file, List<T> items) {
        List<T> bare = Fuzzed.rows(kind, file, Set.of(), false, new Findings("x"));
        assertThat(bare).hasSameSizeAs(items);
        for (int i = 0; i < bare.size(); i++) {
            for (Column column : kind.columns()) {
                Object expected = column.isText() ? column.empty() : kind.value(items.get(i), column);
                assertThat(kind.value(bare.get(i), column)).isEqualTo(expected);
            }
        }
    }

    private static <T extends Item> void mentionedRowsAreFound(Kind<T> kind, byte[] file, List<T> items) {
        for (T item : items.subList(0, Math.min(3, items.size()))) {
            assertThat(Fuzzed.rows(kind, file, Set.of(item.id()), new Findings("x")))
                    .contains(item);
        }
    }

    @FuzzTest
    void threeMonthsMergeFromEitherSide(byte[] input) {
        Fuzzed fuzzed = Fuzzed.of(input);
        merge(fuzzed.kind(false), fuzzed);
    }

    private static <T extends Item> void merge(Kind<T> kind, Fuzzed fuzzed) {
        byte[] base = side(kind, fuzzed.version(0));
        byte[] ours = side(kind, fuzzed.version(1));
        byte[] theirs = side(kind, fuzzed.version(2));
        Merge.Merged merged;
        try {
            merged = Merge.of(path(kind), base, ours, theirs);
        } catch (Refusal refusal) {
            Fuzzed.canBeSaid(refusal.findings());
            return;
        }
        Merge.Merged swapped = Merge.of(path(kind), base, theirs, ours);
        assertThat(Set.copyOf(swapped.clashes())).isEqualTo(Set.copyOf(merged.clashes()));
        for (boolean isOurs : List.of(true, false)) {
            assertThat(sorted(MergeTest.chosen(merged.text(), isOurs)))
                    .isEqualTo(sorted(MergeTest.chosen(swapped.text(), !isOurs)));
        }
        Map<String, T> before = records(kind, base);
        Map<String, T> our = records(kind, ours);
        Map<String, T> their = records(kind, theirs);
        if (merged.clashes().isEmpty()) {
            assertThat(swapped.text()).isEqualTo(merged.text());
            if (before != null && our != null && their != null) {
                Map<String, T> both = records(kind, Fuzzed.bytes(merged.text()));
                assertThat(both).as(merged.text()).isNotNull();
                nothingIsLost(kind, before, our, their, Objects.requireNonNull(both));
            }
        }
    }

    private static byte[] side(Kind<?> kind, byte[] rows) {
        return rows.length == 0 ? rows : file(kind, rows);
    }

    private static List<String> sorted(String text) {
        return text.lines().sorted().toList();
    }

    /** The records by id; null when something is wrong with the file. */
    private static <T extends Item> @Nullable Map<String, T> records(Kind<T> kind, byte[] file) {
        Findings findings = new Findings("x");
        Map<String, T> records = new LinkedHashMap<>();
        if (file.length > 0) {
            Fuzzed.rows(kind, file, Set.of(), findings).forEach(item -> records.put(item.id(), item));
        }
        return findings.isEmpty() ? records : null;
    }

    private static <T extends Item> void nothingIsLost(
            Kind<T> kind, Map<String, T> before, Map<String, T> our, Map<String, T> their, Map<String, T> merged) {
        Map<String, T> all = new LinkedHashMap<>(our);
        all.putAll(their);
        for (String id : all.keySet()) {
            T old = before.get(id);
            T one = our.get(id);
            T other = their.get(id);
            if (one != null && other != null) {
                Fuzzed.bothHaveTheirWay(kind, old, one, other, Objects.requireNonNull(merged.get(id)));
            } else if (old == null) {
                assertThat(merged.get(id)).isEqualTo(one == null ? other : one);
            } else {
                assertThat(merged.get(id)).isNull();
            }
        }
        assertThat(all.keySet()).containsAll(merged.keySet());
    }
}
