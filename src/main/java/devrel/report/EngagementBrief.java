package devrel.report;

import devrel.metric.Estimate;
import devrel.metric.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Engagement in a few sentences: how content people are, whether that changed, and how much the silent could matter. */
final class EngagementBrief {
    private static final String DRIVER = "driver.";
    private static final Note NOBODY_SILENT = Note.of("report.note.silent", "count", 0);

    private final Basis basis;
    private final Page page;

    EngagementBrief(Basis basis, Report report) {
        this.basis = basis;
        this.page = new Page(report);
    }

    /** The name of the wave that was asked before, or none where check-ins of the days before were. */
    Section inShort(@Nullable String waveBefore, boolean byName) {
        Brief brief = Brief.inShort();
        content(brief);
        change(brief, waveBefore);
        leavers(brief);
        recommend(brief);
        drivers(brief);
        if (byName) {
            brief.say("report.note.brief-by-name");
        }
        return brief.say("report.note.brief-turnover-elsewhere").section();
    }

    Section limits() {
        Brief brief = Brief.limits().say("report.note.limits-content").say("report.note.limits-silent");
        brief.say("report.note.limits-tenure");
        return page.hasFew() ? brief.say("report.note.limits-few-answers").section() : brief.section();
    }

    private static String score(double value) {
        return Brief.rounded(value, 2);
    }

    private void content(Brief brief) {
        Optional<Figure> mean = page.told("satisfaction.mean");
        Optional<Page.Counted> low = page.counted("satisfaction.low");
        Optional<Page.Counted> high = page.counted("satisfaction.high");
        if (mean.isEmpty() || low.isEmpty() || high.isEmpty()) {
            brief.say("report.note.brief-no-answers");
            return;
        }
        brief.say(
                "report.note.brief-content",
                "date",
                basis.question().period().to(),
                "mean",
                score(value(mean.get())),
                "n",
                high.get().of(),
                "high",
                high.get().count(),
                "middle",
                high.get().of() - high.get().count() - low.get().count(),
                "low",
                low.get().count());
    }

    private static double value(Figure figure) {
        return figure.value() == null ? Double.NaN : figure.value();
    }

    private void change(Brief brief, @Nullable String waveBefore) {
        Optional<Figure> change = page.told("satisfaction.within");
        Optional<Page.Bounded> bounded = change.flatMap(Page::bounded);
        if (change.isEmpty() || bounded.isEmpty()) {
            brief.say("report.note.brief-no-change");
            return;
        }
        LocalDate before = basis.question().period().to().minusDays(Answers.DAYS);
        String key = bounded.get().holds(0)
                ? "report.note.brief-change-unclear"
                : bounded.get().value() > 0 ? "report.note.brief-change-up" : "report.note.brief-change-down";
        brief.say(
                key,
                "n",
                change.get().n() == null ? 0 : change.get().n(),
                "change",
                score(bounded.get().value()),
                "before",
                waveBefore == null ? before : waveBefore);
    }

    /** Those who left and those here now are different people: the errors add up. */
    private void leavers(Brief brief) {
        Optional<Figure> left = page.told("satisfaction.leavers");
        Optional<Figure> here = page.told("satisfaction.mean");
        if (left.isEmpty() || here.isEmpty()) {
            return;
        }
        double one = error(left.get());
        double other = error(here.get());
        Interval interval = new Estimate(
                        value(left.get()) - value(here.get()), StrictMath.sqrt(one * one + other * other))
                .interval(basis.question().confidence());
        String key = interval.contains(0)
                ? "report.note.brief-leavers-unclear"
                : interval.high() < 0 ? "report.note.brief-leavers-lower" : "report.note.brief-leavers-higher";
        brief.say(
                key,
                "n",
                left.get().n() == null ? 0 : left.get().n(),
                "left",
                score(value(left.get())),
                "here",
                score(value(here.get())));
    }

    private static double error(Figure mean) {
        return mean.more().getOrDefault("se", 0.0);
    }

    private void recommend(Brief brief) {
        Optional<Figure> enps = page.told("enps");
        Optional<Page.Bounded> bounded = enps.flatMap(Page::bounded);
        Note counts = enps.map(Figure::note).orElse(null);
        if (enps.isEmpty() || bounded.isEmpty() || counts == null) {
            return;
        }
        brief.say(
                bounded.get().holds(0) ? "report.note.brief-enps-open" : "report.note.brief-enps",
                "enps",
                whole(bounded.get().value()),
                "n",
                enps.get().n() == null ? 0 : enps.get().n(),
                "promoters",
                counts.parameters().getOrDefault("promoters", ""),
                "passives",
                counts.parameters().getOrDefault("passives", ""),
                "detractors",
                counts.parameters().getOrDefault("detractors", ""),
                "low",
                whole(bounded.get().low()),
                "high",
                whole(bounded.get().high()));
        silent(brief);
    }

    private static String whole(double points) {
        return Brief.rounded(points, 0);
    }

    private void silent(Brief brief) {
        Optional<Figure> worst = page.told("enps.worst");
        Optional<Figure> best = page.told("enps.best");
        Note silent = worst.map(Figure::note).orElse(null);
        if (worst.isEmpty() || best.isEmpty() || silent == null || silent.equals(NOBODY_SILENT)) {
            return;
        }
        brief.say(
                "report.note.brief-silent",
                "count",
                silent.parameters().getOrDefault("count", ""),
                "worst",
                whole(value(worst.get())),
                "best",
                whole(value(best.get())));
    }

    /** Ranges that overlap leave the order open. */
    private void drivers(Brief brief) {
        List<Page.Bounded> drivers = page.figures().stream()
                .filter(figure -> figure.id().startsWith(DRIVER) && figure.by().isEmpty())
                .flatMap(figure -> Page.bounded(figure).stream())
                .sorted((one, other) -> Double.compare(one.value(), other.value()))
                .toList();
        if (drivers.size() < 2) {
            return;
        }
        Page.Bounded lowest = drivers.get(0);
        Page.Bounded highest = drivers.get(drivers.size() - 1);
        brief.say(
                lowest.high() < highest.low() ? "report.note.brief-drivers" : "report.note.brief-drivers-alike",
                "count",
                drivers.size(),
                "low",
                score(lowest.value()),
                "high",
                score(highest.value()));
    }
}
