package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Offer;
import devrel.metric.Proportion;
import devrel.metric.Wish;
import devrel.record.Aspiration;
import devrel.record.MatchStep;
import devrel.record.MatchStep.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether we know what people want, and how long they wait until we bring them something that serves it. */
final class AspirationsSection {
    private static final int RECENT_DAYS = 180;
    private static final String COVERAGE = "aspirations.coverage";

    /** A wish and the days until the first offer for it, or for which it has waited so far. */
    private record Wait(Wish wish, double days, boolean offered) {
        String person() {
            return wish.aspiration().person();
        }
    }

    private final Basis basis;

    AspirationsSection(Basis basis) {
        this.basis = basis;
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Employed> here : basis.groups(here(), grouping -> each -> grouping.on(each, basis.end()))) {
            (here.isCompany() ? company : groups).add(coverage(here));
        }
        for (Group<Wait> waits : basis.groups(
                waits(),
                grouping -> wait -> basis.groupOn(
                        grouping, wait.person(), wait.wish().aspiration().date()))) {
            (waits.isCompany() ? company : groups).add(firstOffer(waits));
        }
        return Sections.of("report.section.aspirations", company, groups);
    }

    /** The company's figures only. */
    List<Figure> company() {
        return List.of(coverage(Group.company(here())), firstOffer(Group.company(waits())));
    }

    /** Those employed at the end of the period. */
    private List<Employed> here() {
        return basis.roster().employees().stream()
                .filter(employed -> employed.covers(basis.end()))
                .toList();
    }

    private Figure coverage(Group<Employed> here) {
        if (basis.end() - RECENT_DAYS + 1 < basis.dataStart().toEpochDay()) {
            return basis.figures().notAvailable(COVERAGE, here.by(), Unit.RATIO, basis.beforeDataStart());
        }
        Map<String, Wish> said = said();
        List<Employed> known = here.members().stream()
                .filter(employed -> said.containsKey(employed.person()))
                .toList();
        return basis.figures()
                .proportion(
                        COVERAGE,
                        here.by(),
                        new Proportion(known.size(), here.size()),
                        () -> new Evidence(wishes(known, said), Entries.starts(here.members(), ""), leftOut(here)));
    }

    /** Wishes that are not fresh any more, and people who are counted apart; told of the company only. */
    private List<Evidence.Entry> leftOut(Group<Employed> here) {
        List<Evidence.Entry> entries = new ArrayList<>();
        if (here.isCompany()) {
            for (Wish wish : Wish.all(basis.data(), basis.question().period().to())) {
                if (!isRecent(wish)) {
                    entries.addAll(
                            Entries.of(Aspiration.KIND, List.of(wish.aspiration()), "report.reason.not-confirmed"));
                }
            }
            List<Employed> feeBased = basis.roster().feeBased().stream()
                    .filter(employed -> employed.covers(basis.end()))
                    .toList();
            entries.addAll(Entries.starts(feeBased, "report.reason.fee-based"));
        }
        return entries;
    }

    private boolean isRecent(Wish wish) {
        return basis.end() - wish.lastSaid().toEpochDay() < RECENT_DAYS;
    }

    private static List<Evidence.Entry> wishes(List<Employed> known, Map<String, Wish> said) {
        List<Evidence.Entry> entries = new ArrayList<>();
        for (Employed employed : known) {
            Wish wish = said.get(employed.person());
            if (wish != null) {
                entries.add(new Evidence.Entry(Aspiration.KIND, wish.aspiration(), 1, ""));
            }
        }
        return entries;
    }

    /** By person, the wish that was stated or confirmed last, if that was in the last 180 days. */
    private Map<String, Wish> said() {
        Map<String, Wish> said = new HashMap<>();
        for (Wish wish : Wish.all(basis.data(), basis.question().period().to())) {
            if (isRecent(wish)) {
                String person = basis.identities().of(wish.aspiration().person());
                Wish before = said.get(person);
                if (before == null || before.lastSaid().isBefore(wish.lastSaid())) {
                    said.put(person, wish);
                }
            }
        }
        return said;
    }

    /** All wishes since records are complete, whatever the period: the last of them are the least patient. */
    private List<Wait> waits() {
        Map<String, LocalDate> offered = offered();
        List<Wait> waits = new ArrayList<>();
        for (Wish wish : Wish.all(basis.data(), basis.question().asOf())) {
            LocalDate stated = wish.aspiration().date();
            if (!stated.isBefore(basis.dataStart())
                    && !basis.identities().isStaff(wish.aspiration().person())) {
                waits.add(wait(wish, offered.get(wish.aspiration().id())));
            }
        }
        return waits;
    }

    /** The day of the first offer for each aspiration. */
    private Map<String, LocalDate> offered() {
        Map<String, LocalDate> first = new HashMap<>();
        for (Offer offer : Offer.all(basis.data(), basis.question().asOf())) {
            String aspiration = offer.match().aspiration();
            MatchStep step = offer.step(Step.OFFERED);
            if (aspiration != null && step != null) {
                first.merge(aspiration, step.date(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first;
    }

    private Wait wait(Wish wish, @Nullable LocalDate offered) {
        long stated = wish.aspiration().date().toEpochDay();
        long until = Math.max(stated, watchedUntil(wish));
        return offered != null && offered.toEpochDay() <= until
                ? new Wait(wish, Math.max(0, offered.toEpochDay() - stated), true)
                : new Wait(wish, until - stated, false);
    }

    /** Nobody waits for what was achieved or dropped, or after the last day employed. */
    private long watchedUntil(Wish wish) {
        long until = basis.asOf();
        LocalDate ended = wish.ended();
        if (ended != null) {
            until = Math.min(until, ended.toEpochDay());
        }
        Employed employed =
                basis.employment(wish.aspiration().person(), wish.aspiration().date());
        return employed == null ? until : Math.min(until, employed.end() - 1);
    }

    private Figure firstOffer(Group<Wait> waits) {
        List<Wait> all = waits.members();
        Draft draft = Draft.of("growth.first-offer.median", waits.by(), Unit.DAYS)
                .n((int) all.stream().map(Wait::person).distinct().count())
                .evidence(() ->
                        new Evidence(entries(all.stream().filter(Wait::offered).toList()), entries(all), List.of()));
        MedianDays median = new MedianDays();
        all.forEach(wait -> median.add(wait.days(), wait.offered()));
        return median.figure(
                draft,
                Figures.isGroup(waits.by()),
                basis.question().confidence(),
                "report.note.hidden-few",
                "report.note.still-waiting");
    }

    private static List<Evidence.Entry> entries(List<Wait> waits) {
        return Entries.of(
                Aspiration.KIND,
                waits.stream().map(wait -> wait.wish().aspiration()).toList());
    }
}
