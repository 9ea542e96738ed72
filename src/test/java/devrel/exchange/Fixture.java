package devrel.exchange;

import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Grounds;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Placed;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.record.Settings.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;

/** A company without records, and imports into it. */
final class Fixture {
    private static final Path CASES = Path.of("..", "shared", "cases", "statistics", "data");

    private Fixture() {}

    static Settings settings() {
        return new Settings(
                1,
                "Andes Talento",
                Settings.Language.ES,
                "America/Santiago",
                "CLP",
                "CL",
                LocalDate.parse("2020-01-01"),
                null,
                7,
                Map.of("mariana", "mariana@example.com"),
                Map.of("banco", new Label("Banco", "Bank")),
                Map.of("growth", new Label("Crecimiento", "Growth"), "workload", new Label("Carga", "Workload")),
                Map.of("sources", Map.of("job_board", new Label("Portal de empleo", "Job board"))),
                Grounds.CHILE,
                Settings.DEFAULT_CADENCE,
                Settings.DEFAULT_SLA,
                Settings.DEFAULT_REFERRAL,
                new TreeSet<>(),
                Settings.DEFAULT_PRIVACY,
                false,
                1);
    }

    static Dataset empty() {
        return withAllKinds(Dataset.with(settings()).build());
    }

    private static Dataset withAllKinds(Dataset some) {
        Dataset.Builder all = Dataset.with(some.settings());
        Kinds.all().forEach(kind -> copy(some, kind, all));
        return all.build();
    }

    private static <T extends Item> void copy(Dataset from, Kind<T> kind, Dataset.Builder to) {
        to.put(kind, from.placed(kind));
    }

    static <T extends Item> Dataset with(Dataset before, Kind<T> kind, List<T> items) {
        Dataset.Builder all = Dataset.with(before.settings());
        Kinds.all().forEach(each -> copy(before, each, all));
        List<Placed<T>> placed = new ArrayList<>(before.placed(kind));
        items.forEach(item -> placed.add(new Placed<>(item, kind.name() + ":" + item.id(), 0)));
        return all.put(kind, placed).build();
    }

    static Imported plan(String mapping, String csv, Dataset current) {
        return Importing.plan(Mapping.parse(mapping, "m.yaml"), csv, "rows.csv", current, "mariana", new Random(7));
    }

    /** The records after the import, under the settings with its new codes. */
    static Dataset after(Imported imported, Dataset before) {
        Dataset.Builder settled = Dataset.with(before.settings().with(imported.newCodes()));
        Dataset changed = imported.changes().applyTo(before);
        Kinds.all().forEach(kind -> copy(changed, kind, settled));
        return settled.build();
    }

    static Dataset imported(String mapping, String csv, Dataset current) {
        Imported imported = plan(mapping, csv, current);
        if (!imported.rejected().isEmpty()) {
            throw new AssertionError(imported.reasons().toString());
        }
        return after(imported, current);
    }

    static List<String> reasons(Imported imported) {
        return imported.reasons().stream()
                .map(finding -> finding.place() + " " + finding.place().field() + " "
                        + finding.problem().name())
                .toList();
    }

    /** The findings of a refusal as {@code place PROBLEM parameters}, the parameters sorted. */
    static List<String> findings(Refusal refusal) {
        return refusal.findings().stream()
                .map(finding -> finding.place() + " " + finding.problem().name()
                        + finding.parameters().entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("allowed"))
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                                .reduce("", String::concat))
                .toList();
    }

    /** An example of {@code src/test/resources/import}. */
    static String example(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream("/import/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A table of the statistics cases; the test is skipped where they are not. */
    static String caseData(String name) {
        Path file = CASES.resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "no statistics cases at " + CASES);
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static int changes(Changes changes) {
        return changes.all().size();
    }
}
