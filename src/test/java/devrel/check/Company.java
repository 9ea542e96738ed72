package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Grounds;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Placed;
import devrel.record.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A company written as text, a record a line: {@code kind id column=value …}. A line that begins with {@code +} is a
 * record that is being changed. Ana is employed since 2024; Beto from March 2023 to June 2024; Caro is a candidate;
 * Memo is staff.
 */
final class Company {
    static final String PEOPLE = """
            person p-ana kind=professional name="Ana Rojas" email=ana@example.com phone="+56 9 1234 5678"
            person p-beto kind=professional name="Beto Soto" external_id=E-1042
            person p-caro kind=candidate name="Caro Díaz"
            person p-memo kind=staff name="Memo Paz"
            start s-ana date=2024-01-01 person=p-ana contract=indefinite hire_source=applied
            start s-beto date=2023-03-01 person=p-beto hire_source=unknown
            exit x-beto date=2024-06-30 person=p-beto notice_date=2024-06-01 ground=159-2
            """;

    private static final Pattern PAIR = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S*))");

    private final Map<Kind<?>, List<Placed<?>>> records = new HashMap<>();

    /** The people above, and these lines. */
    static Company with(String lines) {
        return new Company().read("people", PEOPLE).read("lines", lines);
    }

    static Company of(String lines) {
        return new Company().read("lines", lines);
    }

    private Company read(String file, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                add(Place.of(file, i + 1), lines[i].trim());
            }
        }
        return this;
    }

    private void add(Place place, String line) {
        boolean changing = line.startsWith("+");
        String[] words = line.substring(changing ? 1 : 0).trim().split(" ", 3);
        Kind<?> kind = Kinds.named(words[0]).orElseThrow();
        Item item = item(kind, words[1], words.length > 2 ? words[2] : "");
        Place where = changing ? Place.of(kind.name() + ":" + words[1]) : place;
        records.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Placed<>(item, where.file(), where.line()));
    }

    private static Item item(Kind<?> kind, String id, String pairs) {
        Object[] values = kind.columns().stream().map(Column::empty).toArray();
        values[0] = id;
        for (MatchResult pair : PAIR.matcher(pairs).results().toList()) {
            Column column = kind.column(pair.group(1));
            values[kind.columns().indexOf(column)] =
                    value(column, pair.group(2) == null ? pair.group(3) : pair.group(2));
        }
        return kind.make(values);
    }

    private static Object value(Column column, String raw) {
        Column.Complaint complaint = (problem, parameters) -> {
            throw new AssertionError(problem + " " + Arrays.toString(parameters));
        };
        return switch (column.shape()) {
            case ONE -> column.parse(raw, complaint);
            case MANY -> column.parseAll(List.of(raw.split(";")), complaint);
            case MAP -> {
                Map<String, String> levels = new TreeMap<>();
                for (String level : raw.split(";")) {
                    levels.put(level.substring(0, level.indexOf(':')), level.substring(level.indexOf(':') + 1));
                }
                yield column.parseLevels(levels, complaint);
            }
        };
    }

    /** The dataset in which all kinds were read but these. */
    Dataset without(Kind<?>... unread) {
        Dataset.Builder data = Dataset.with(SETTINGS);
        for (Kind<?> kind : Kinds.all()) {
            if (!Set.of(unread).contains(kind)) {
                put(data, kind);
            }
        }
        return data.build();
    }

    Dataset data() {
        return without();
    }

    /** The same dataset read in another order. */
    Dataset shuffled(long seed) {
        records.values().forEach(placed -> Collections.shuffle(placed, new Random(seed)));
        return data();
    }

    @SuppressWarnings("unchecked")
    private <T extends Item> void put(Dataset.Builder data, Kind<T> kind) {
        List<Placed<T>> placed = new ArrayList<>();
        records.getOrDefault(kind, List.of()).forEach(each -> placed.add((Placed<T>) each));
        data.put(kind, placed);
    }

    List<Finding> findings() {
        return Rules.check(data());
    }

    /** What is found among these lines beside the people: {@code file:line field PROBLEM}. */
    static List<String> found(String lines) {
        return briefly(with(lines).findings());
    }

    static List<String> foundOn(String today, String lines) {
        return briefly(Rules.check(with(lines).data(), LocalDate.parse(today)));
    }

    static List<String> briefly(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.place() + " " + finding.place().field() + " " + finding.problem())
                .toList();
    }

    /** The parameters of the only finding among these lines. */
    static Map<String, String> parameters(String lines) {
        List<Finding> findings = with(lines).findings();
        if (findings.size() != 1) {
            throw new AssertionError(findings.toString());
        }
        return findings.get(0).parameters();
    }

    private static final Settings SETTINGS = new Settings(
            Settings.FORMAT,
            "Andes Talento",
            Settings.Language.ES,
            "America/Santiago",
            "CLP",
            "CL",
            LocalDate.of(2024, 1, 1),
            null,
            7,
            Map.of("mariana", "mariana@example.com"),
            Map.of("banco", new Settings.Label("Banco", "Bank")),
            Map.of("growth", new Settings.Label("Crecimiento", "Growth")),
            Map.of("sources", Map.of("job_board", new Settings.Label("Portal", "Job board"))),
            Grounds.CHILE,
            Settings.DEFAULT_CADENCE,
            Settings.DEFAULT_SLA,
            Settings.DEFAULT_REFERRAL,
            new TreeSet<>(),
            Settings.DEFAULT_PRIVACY,
            false,
            1);
}
