package devrel.render;

import devrel.demo.Company;
import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Person;
import devrel.record.Placed;
import devrel.record.Settings;
import devrel.record.Settings.Label;
import devrel.record.Settings.Language;
import devrel.report.Dimension;
import devrel.report.Engagement;
import devrel.report.Monthly;
import devrel.report.Period;
import devrel.report.Question;
import devrel.report.Referrals;
import devrel.report.Report;
import devrel.report.Retention;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reports of fictional companies, whose clients have names that nobody would choose. */
final class Pages {
    private static final YearMonth UNTIL = YearMonth.of(2026, 10);
    private static final List<String> NAMES = List.of(
            "Compañía Sudamericana de Servicios de Ingeniería y Minería SpA",
            "🚀🚀🚀 Über-Bank 👩‍👩‍👧‍👦 & Söhne",
            "<script>alert(1)</script>",
            "日本語日本語日本語日本語日本語",
            "W".repeat(60),
            "i".repeat(60));

    private final Settings settings;
    private final Dataset data;

    private Pages(Settings settings, Dataset data) {
        this.settings = settings;
        this.data = data;
    }

    /** What can be odd about a company. */
    enum Sort {
        USUAL,
        /** Everybody works for the same client. */
        ONE_CLIENT,
        /** Nobody is here any more. */
        EVERYBODY_LEFT,
        /** Nothing was recorded in the last month. */
        EMPTY_MONTH,
        /** Nothing was ever recorded. */
        EMPTY
    }

    static Pages of(int people, int months, long seed) {
        return of(people, months, seed, Sort.USUAL);
    }

    static Pages of(int people, int months, long seed, Sort sort) {
        Settings settings = renamed(Company.settings(people, months, UNTIL));
        List<Changes> changes = Company.of(people, months, UNTIL, seed);
        Set<String> left = new HashSet<>();
        for (Changes one : changes) {
            for (Change<?> change : one.all()) {
                if (change.item() instanceof Exit exit) {
                    left.add(exit.person());
                }
            }
        }
        Dataset.Builder data = Dataset.with(settings);
        Kinds.all().forEach(kind -> put(kind, changes, sort, left, data));
        return new Pages(settings, data.build());
    }

    private static <T extends Item> void put(
            Kind<T> kind, List<Changes> changes, Sort sort, Set<String> left, Dataset.Builder data) {
        List<Placed<T>> placed = new ArrayList<>();
        for (Changes one : changes) {
            for (Change<?> change : one.all()) {
                if (change.kind() == kind && isIn(change.item(), kind, sort, left)) {
                    T item = kind.type().cast(change.item());
                    T seen = sort == Sort.ONE_CLIENT ? ofOneClient(kind, item) : item;
                    placed.add(new Placed<>(seen, kind + ":" + item.id(), 0));
                }
            }
        }
        data.put(kind, placed);
    }

    private static boolean isIn(Item item, Kind<?> kind, Sort sort, Set<String> left) {
        return switch (sort) {
            case USUAL, ONE_CLIENT -> true;
            case EMPTY -> false;
            case EMPTY_MONTH ->
                !(item instanceof Happening happening)
                        || happening.date().isBefore(UNTIL.minusMonths(1).atDay(1));
            case EVERYBODY_LEFT -> people(item, kind).stream().allMatch(left::contains);
        };
    }

    /** All whom the record names; with those who are here it goes. */
    private static List<String> people(Item item, Kind<?> kind) {
        List<String> people = new ArrayList<>();
        for (Column column : kind.columns()) {
            Object value = "person".equals(column.target()) ? kind.value(item, column) : null;
            if (value instanceof String id) {
                people.add(id);
            }
        }
        return item instanceof Person person ? List.of(person.id()) : people;
    }

    private static <T extends Item> T ofOneClient(Kind<T> kind, T item) {
        Column client = kind.find("client").orElse(null);
        return client == null || kind.value(item, client) == null ? item : kind.with(item, client, "banco");
    }

    private static Settings renamed(Settings of) {
        Map<String, Label> clients = new LinkedHashMap<>();
        of.clients().forEach((code, label) -> {
            String name = NAMES.get(clients.size() % NAMES.size());
            clients.put(code, new Label(name, name));
        });
        return new Settings(
                of.format(),
                "Andes & <b>Talento</b>",
                of.language(),
                of.zone(),
                of.currency(),
                of.country(),
                of.dataStart(),
                of.asOf(),
                of.bridge(),
                of.writers(),
                clients,
                of.drivers(),
                of.vocabularies(),
                of.grounds(),
                of.cadence(),
                of.sla(),
                of.referral(),
                of.holidays(),
                of.privacy(),
                of.commits(),
                of.definitions());
    }

    private static Question ask(int months, @Nullable Dimension by) {
        Period period = Period.months(UNTIL, months);
        return new Question(period, period.to(), by, false, 0.95, null);
    }

    Document monthly(Language language) {
        return page(Monthly.of(ask(1, null), data), language);
    }

    /** All that has pictures, in that language. */
    List<Report> reports() {
        return List.of(
                Monthly.of(ask(1, null), data),
                Retention.of(ask(12, Dimension.CLIENT), data),
                Retention.of(ask(30, Dimension.COHORT_QUARTER), data),
                Referrals.of(ask(12, Dimension.CLIENT), data),
                Engagement.of(ask(24, null), data));
    }

    List<Document> all(Language language) {
        return reports().stream().map(report -> page(report, language)).toList();
    }

    private Document page(Report report, Language language) {
        return Layout.of(report, Words.in(language), settings, "0");
    }
}
