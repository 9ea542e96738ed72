package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Journey;
import devrel.metric.Proportion;
import devrel.record.Absence;
import devrel.record.Aspiration;
import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Commitment;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.ExitClass;
import devrel.record.Feedback;
import devrel.record.Happening;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Pulse;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the records leave open, so that the other figures can be trusted as far as they go. */
public final class Quality {
    /** The collections in which something is bound to happen again; the others follow from these. */
    private static final List<Kind<? extends Happening>> COLLECTIONS = List.of(
            Start.KIND,
            Position.KIND,
            Assignment.KIND,
            Absence.KIND,
            Exit.KIND,
            Checkin.KIND,
            Pulse.KIND,
            Commitment.KIND,
            Aspiration.KIND,
            Referral.KIND,
            ReferralStep.KIND,
            Feedback.KIND);

    /** All that is dated, since of all of it can be said when it was written down. */
    private static final List<Kind<? extends Happening>> DATED = dated();

    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS = needs();

    private static final String UNKNOWN = "unknown";
    private static final int SILENT_DAYS = 90;

    private final Basis basis;
    private final Figures figures;

    private Quality(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
    }

    private static List<Kind<?>> needs() {
        List<Kind<?>> needs = new ArrayList<>(List.of(Person.KIND));
        needs.addAll(DATED);
        return List.copyOf(needs);
    }

    @SuppressWarnings("unchecked") // what is no thing happens
    private static List<Kind<? extends Happening>> dated() {
        List<Kind<? extends Happening>> dated = new ArrayList<>();
        for (Kind<?> kind : Kinds.all()) {
            if (!kind.isThing()) {
                dated.add((Kind<? extends Happening>) kind);
            }
        }
        return List.copyOf(dated);
    }

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        return of(new Basis(question, data));
    }

    static Report of(Basis basis) {
        Quality report = new Quality(basis);
        LateEntry late = new LateEntry(basis, DATED);
        List<Note> notes = new ArrayList<>(late.notes());
        notes.addAll(basis.notesOn(Dimension.COHORT_YEAR, Dimension.COHORT_QUARTER, Dimension.COHORT_MONTH));
        Report figures = new Report(
                "quality",
                basis.question(),
                basis.settings().definitions(),
                List.of(report.unknown(), report.silent(), late.section()),
                List.copyOf(notes));
        return figures.framed(inShort(new Page(figures)));
    }

    /** What to mend first: what the law asks for, then what turnover and sources are counted by. */
    private static Section inShort(Page page) {
        Brief brief = Brief.inShort();
        int missing = missing(brief, page, "records.consent.missing", "report.note.brief-consent")
                + missing(brief, page, "records.ground.unknown", "report.note.brief-ground")
                + missing(brief, page, "records.source.unknown", "report.note.brief-source");
        brief.say(missing == 0 ? "report.note.brief-complete" : "report.note.brief-which-records");
        page.counted("records.silent")
                .filter(silent -> silent.count() > 0)
                .ifPresent(silent ->
                        brief.say("report.note.brief-collections", "count", silent.count(), "of", silent.of()));
        return brief.say("report.note.brief-quality-only").section();
    }

    private static int missing(Brief brief, Page page, String id, String key) {
        Page.Counted counted = page.counted(id).orElse(new Page.Counted(0, 0));
        if (counted.count() > 0) {
            brief.say(key, "count", counted.count(), "of", counted.of());
        }
        return (int) counted.count();
    }

    private List<Employed> everybody() {
        List<Employed> all = new ArrayList<>(basis.roster().employees());
        all.addAll(basis.roster().feeBased());
        return all;
    }

    private Section unknown() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        List<Employed> starts = everybody().stream()
                .filter(employed -> basis.period().contains(employed.start()))
                .toList();
        List<Employed> exits = everybody().stream()
                .filter(employed -> employed.endsIn(basis.period()))
                .toList();
        for (Group<Employed> group : basis.groups(starts, grouping -> grouping::ofHire)) {
            (group.isCompany() ? company : groups).add(source(group));
        }
        for (Group<Employed> group : basis.groups(exits, grouping -> grouping::atEnd)) {
            List<Figure> into = group.isCompany() ? company : groups;
            into.add(exits("records.ground.unknown", group, employed -> isOfUnknownGround(employed.ended())));
            into.add(exits("records.class.unknown", group, employed -> employed.exitClass() == ExitClass.UNKNOWN));
        }
        Referred referred = new Referred(basis);
        company.add(withoutConsent(referred));
        return Sections.of("report.section.unknown", company, groups);
    }

    private Figure source(Group<Employed> starts) {
        List<Employed> unknown = starts.members().stream()
                .filter(employed -> employed.begun().hireSource().equals(UNKNOWN))
                .toList();
        return figures.proportion(
                "records.source.unknown",
                starts.by(),
                new Proportion(unknown.size(), starts.size()),
                () -> new Evidence(Entries.starts(unknown, ""), Entries.starts(starts.members(), ""), List.of()));
    }

    private static boolean isOfUnknownGround(@Nullable Exit exit) {
        return exit != null && exit.ground().equals(UNKNOWN);
    }

    private Figure exits(String id, Group<Employed> exits, Predicate<Employed> is) {
        List<Employed> found = exits.members().stream().filter(is).toList();
        return figures.proportion(
                id,
                exits.by(),
                new Proportion(found.size(), exits.size()),
                () -> new Evidence(Entries.exits(found, ""), Entries.exits(exits.members(), ""), List.of()));
    }

    private Figure withoutConsent(Referred referred) {
        List<Journey> logged = referred.ofPeriod();
        List<Journey> without = logged.stream()
                .filter(journey -> journey.referral().consentOn() == null)
                .toList();
        return figures.proportion(
                "records.consent.missing",
                By.COMPANY,
                new Proportion(without.size(), logged.size()),
                () -> new Evidence(Referred.entries(without), Referred.entries(logged), List.of()));
    }

    /** How long ago each collection was last written to; a silence may be a habit that was lost. */
    private Section silent() {
        List<Figure> list = new ArrayList<>();
        List<Evidence.Entry> silent = new ArrayList<>();
        List<Evidence.Entry> all = new ArrayList<>();
        for (Kind<? extends Happening> kind : COLLECTIONS) {
            Happening last = last(kind);
            list.add(daysSince(kind, last));
            if (last != null) {
                Evidence.Entry entry = new Evidence.Entry(kind, last, 1, "");
                all.add(entry);
                silent.addAll(isSilent(last) ? List.of(entry) : List.of());
            }
        }
        Figure count = figures.countOf(
                "records.silent",
                By.COMPANY,
                Unit.COUNT,
                new Proportion(silent.size(), all.size()),
                () -> new Evidence(silent, all, List.of()));
        return Sections.of("report.section.silent", List.of(count), list);
    }

    private long since(LocalDate date) {
        return basis.end() - date.toEpochDay();
    }

    private boolean isSilent(Happening last) {
        return since(last.date()) > SILENT_DAYS;
    }

    private <T extends Happening> @Nullable T last(Kind<T> kind) {
        T last = null;
        for (T item : basis.data().all(kind)) {
            last = since(item.date()) >= 0 ? item : last;
        }
        return last;
    }

    private Figure daysSince(Kind<? extends Happening> kind, @Nullable Happening last) {
        String id = "records.days-since";
        if (last == null) {
            return figures.notAvailable(
                    id, By.of("collection", kind.directory()), Unit.DAYS, Note.of("report.note.never-recorded"));
        }
        Draft draft = Draft.of(id, By.of("collection", kind.directory()), Unit.DAYS)
                .value(since(last.date()))
                .evidence(() -> Entries.counted(List.of(new Evidence.Entry(kind, last, 1, ""))));
        return isSilent(last)
                ? draft.note(Note.of("report.note.silent-collection")).figure()
                : draft.figure();
    }
}
