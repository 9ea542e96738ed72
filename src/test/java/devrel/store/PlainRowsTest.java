package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The glance against the careful way, which is right by definition: it may see less in order, and never more. */
class PlainRowsTest {
    private static final MonthFile MONTH = Fuzzed.MONTH;
    private static final Path FILE = Path.of(MONTH.fileName());

    static Stream<Kind<?>> kinds() {
        return Kinds.all().stream().filter(kind -> !kind.isThing());
    }

    /** Where the rows start that are found in order by reading with care; null when something is found. */
    private static List<Integer> carefully(Kind<?> kind, byte[] bytes) {
        Findings findings = new Findings("x.csv");
        List<Integer> starts = new ArrayList<>();
        if (ByteScan.isText(bytes, findings)) {
            CsvRows rows = new CsvRows(kind, MONTH, bytes, Set.of(), findings);
            while (rows.next()) {
                rows.checkPlace();
                starts.add(rows.from());
            }
        }
        return findings.isEmpty() ? starts : null;
    }

    /** Whether it is plain; when it is, both ways find the same rows. */
    static boolean neverSeesMoreInOrder(Kind<?> kind, byte[] bytes) {
        int[] starts = PlainRows.starts(kind, MONTH, bytes);
        if (starts != null) {
            assertThat(carefully(kind, bytes))
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(Arrays.stream(starts).boxed().toList());
        }
        return starts != null;
    }

    private static <T extends Item> List<T> records(Kind<T> kind, int count, long seed) {
        RandomRecords random = new RandomRecords(seed);
        Random days = new Random(seed);
        Column date = Objects.requireNonNull(kind.column("date"));
        List<T> records = new ArrayList<>();
        while (records.size() < count) {
            T next = random.next(kind);
            if (CsvWriter.line(kind, next).length() < 600) {
                records.add(kind.with(next, date, LocalDate.of(2026, 11, 1 + days.nextInt(4))));
            }
        }
        return records;
    }

    private static <T extends Item> byte[] file(Kind<T> kind, List<T> records) {
        List<T> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing((T each) -> ((Happening) each).date()).thenComparing(Item::id));
        StringBuilder text = new StringBuilder(CsvWriter.header(kind)).append('\n');
        sorted.forEach(each -> text.append(CsvWriter.line(kind, each)).append('\n'));
        return Fuzzed.bytes(text.toString());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T extends Item> void whatItCallsPlainIsInOrder(Kind<T> kind) {
        Random random = new Random(kind.name().hashCode());
        byte[] snippets = Fuzzed.bytes("\",\n;\r\t\u007f ,,\"\"\n\n<<<<<<< é–\u2028\ufeff\u0301a2z72026-11-0412=");
        int plain = 0;
        int not = 0;
        for (int round = 0; round < 300; round++) {
            byte[] bytes = file(kind, records(kind, random.nextInt(6), round));
            neverSeesMoreInOrder(kind, bytes);
            for (int i = 0; i < 8; i++) {
                byte[] changed = bytes.clone();
                int at = random.nextInt(changed.length);
                switch (random.nextInt(4)) {
                    case 0 -> changed[at] = snippets[random.nextInt(snippets.length)];
                    case 1 -> changed[at] = (byte) random.nextInt(256);
                    case 2 -> changed = join(changed, at, snippets[random.nextInt(snippets.length)], at);
                    default -> changed = join(changed, at, (byte) '\n', Math.min(changed.length, at + 1));
                }
                if (neverSeesMoreInOrder(kind, changed)) {
                    plain++;
                } else {
                    not++;
                }
            }
        }
        assertThat(plain).isPositive();
        assertThat(not).isPositive();
    }

    private static byte[] join(byte[] bytes, int before, byte between, int from) {
        byte[] joined = Arrays.copyOf(bytes, before + 1 + bytes.length - from);
        joined[before] = between;
        System.arraycopy(bytes, from, joined, before + 1, bytes.length - from);
        return joined;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-04,p-bbbbbb",
                "\"2026-11-04\",p-bbbbbb",
                "2026-12-04,p-bbbbbb",
                "2026-11-4,p-bbbbbb",
                "2026-11-0x,p-bbbbbb",
                "2026-11-040,p-bbbbbb",
                "2026-11-04,\"p-bbbbbb",
                "2026-11-04,p-bbb\"bbb",
                "2026-11-04,\"p-bbb\"bbb",
                "2026-11-04,\"p-bbb\"\"bbb\"",
                "2026-11-04,\"p-\u00e9bbb\u2014\u201cx\u201d\"",
                "2026-11-04,e\u0301",
                "2026-11-04,\u202e",
                "2026-11-04,\u0085",
                "2026-11-04,p-bbbbbb,",
                "2026-11-04"
            })
    void aLineIsPlainOrNot(String cells) {
        Kind<?> absence = Kinds.named("absence").orElseThrow();
        String header = CsvWriter.header(absence) + "\n";
        String before = "aaaaaaaaaaaa,2026-11-03,p-aaaaaa,\n";
        for (String until : new String[] {"", ",", ",2026-11-05"}) {
            byte[] bytes = Fuzzed.bytes(header + before + "bbbbbbbbbbbb," + cells + until + "\n");
            boolean isPlain = neverSeesMoreInOrder(absence, bytes);
            boolean isMeant = !until.isEmpty()
                    && Set.of(
                                    "2026-11-04,p-bbbbbb",
                                    "2026-11-04,\"p-bbb\"\"bbb\"",
                                    "2026-11-04,\"p-\u00e9bbb\u2014\u201cx\u201d\"")
                            .contains(cells);
            assertThat(isPlain)
                    .as(cells + until)
                    .isEqualTo(isMeant || (until.isEmpty() && cells.equals("2026-11-04,p-bbbbbb,")));
        }
    }

    /** What the fictional company writes down, texts in Spanish and English. */
    @Test
    void everydayFilesArePlain() throws IOException {
        int seen = 0;
        for (Kind<?> kind : kinds().toList()) {
            Path directory = Path.of("data", kind.directory());
            if (!Files.isDirectory(directory)) {
                continue;
            }
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    MonthFile month = Objects.requireNonNull(
                            MonthFile.parse(file.getFileName().toString()));
                    assertThat(PlainRows.starts(kind, month, Files.readAllBytes(file)))
                            .as(file.toString())
                            .isNotNull();
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T extends Item> void rowsAddedToItStandAsTheyWouldWithCare(Kind<T> kind) {
        Random random = new Random(5);
        int plain = 0;
        for (int round = 0; round < 60; round++) {
            List<T> records = records(kind, 1 + random.nextInt(20), round);
            int old = random.nextInt(records.size());
            byte[] bytes = file(kind, records.subList(0, old));
            int[] starts = PlainRows.starts(kind, MONTH, bytes);
            if (starts == null) {
                continue;
            }
            plain++;
            Draft<T> quick = new MonthAdditions<>(kind, FILE, bytes, starts);
            Findings findings = new Findings("x.csv");
            Draft<T> careful = new MonthDraft<>(kind, MONTH, FILE, bytes, false, findings);
            assertThat(findings.isEmpty()).isTrue();
            for (int i = 0; i < records.size(); i++) {
                T each = records.get(i);
                assertThat(quick.holds(each.id())).isEqualTo(i < old);
                if (i >= old) {
                    quick.apply(Changes.Verb.ADD, each);
                    careful.apply(Changes.Verb.ADD, each);
                    assertThat(quick.holds(each.id())).isTrue();
                }
                assertThat(quick.holds(records.get(records.size() - 1).id())).isEqualTo(i == records.size() - 1);
            }
            Landing.Target target = quick.target();
            assertThat(target.after()).isEqualTo(file(kind, records));
            assertThat(target.after()).isEqualTo(careful.target().after());
            Operation.Touched known = Operation.touched("checkins/" + MONTH.fileName(), target);
            Operation.Touched found = Operation.touched("checkins/" + MONTH.fileName(), careful.target());
            assertThat(known.before()).isEqualTo(found.before());
            assertThat(known.after()).isEqualTo(found.after());
        }
        assertThat(plain).isPositive();
    }
}
