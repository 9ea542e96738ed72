package devrel.render;

import devrel.demo.Company;
import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    static Pages of(int people, int months, long seed) {
        Settings settings = renamed(Company.settings(people, months, UNTIL));
        List<Changes> changes = Company.of(people, months, UNTIL, seed);
        Dataset.Builder data = Dataset.with(settings);
        Kinds.all().forEach(kind -> put(kind, changes, data));
        return new Pages(settings, data.build());
    }

    private static <T extends Item> void put(Kind<T> kind, List<Changes> changes, Dataset.Builder data) {
        List<Placed<T>> placed = new ArrayList<>();
        for (Changes one : changes) {
            for (Change<?> change : one.all()) {
                if (change.kind() == kind) {
                    T item = kind.type().cast(change.item());
                    placed.add(new Placed<>(item, Place.of(kind + ":" + item.id())));
                }
            }
        }
        data.put(kind, placed);
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
    List<Document> all(Language language) {
        List<Report> reports = List.of(
                Monthly.of(ask(1, null), data),
                Retention.of(ask(12, Dimension.CLIENT), data),
                Retention.of(ask(30, Dimension.COHORT_QUARTER), data),
                Referrals.of(ask(12, Dimension.CLIENT), data),
                Engagement.of(ask(24, null), data));
        return reports.stream().map(report -> page(report, language)).toList();
    }

    private Document page(Report report, Language language) {
        return Layout.of(report, Words.in(language), settings, "0");
    }
}
