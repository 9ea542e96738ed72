package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** How long people stay: the share still here by days employed, and how long those of today have been here. */
final class SurvivalSection {
    private static final List<Integer> DAYS = List.of(90, 180, 365, 730, 1095);
    private static final List<Integer> MEANS = List.of(365, 1095);

    private final Basis basis;
    private final List<Spells> spells;

    SurvivalSection(Basis basis, List<Spells> spells) {
        this.basis = basis;
        this.spells = spells;
    }

    /** These days and those asked for besides, in order. */
    static Set<Integer> days(List<Integer> usual, Basis basis) {
        Set<Integer> days = new TreeSet<>(usual);
        days.addAll(basis.question().curves().horizons());
        return days;
    }

    /** The company, then its groups, each with their curves. */
    Section section() {
        List<SpellCurve> curves =
                spells.stream().map(each -> SpellCurve.of(basis, each)).toList();
        SpellCurve company = curves.get(0);
        List<SpellCurve> groups = curves.subList(1, curves.size());
        List<Figure> tenures = tenures();
        List<Figure> own = new ArrayList<>(read(company));
        own.addAll(means(company));
        own.add(tenures.get(0));
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Figures(own));
        parts.add(new Section.Curves(List.of(all(company), voluntary(company.spells()))));
        if (!groups.isEmpty()) {
            parts.addAll(Sections.groups(each(groups, this::read)));
            List<Figure> lengths = each(groups, this::means);
            lengths.addAll(tenures.subList(1, tenures.size()));
            parts.addAll(Sections.groups(lengths));
            parts.add(new Section.Curves(groups.stream().map(this::all).toList()));
            parts.add(new Section.Curves(
                    groups.stream().map(SpellCurve::spells).map(this::voluntary).toList()));
        }
        return new Section("report.section.survival", parts);
    }

    private static List<Figure> each(List<SpellCurve> groups, Function<SpellCurve, List<Figure>> figures) {
        return new ArrayList<>(
                groups.stream().flatMap(group -> figures.apply(group).stream()).toList());
    }

    private List<Figure> read(SpellCurve curve) {
        List<Figure> figures = new ArrayList<>();
        days(DAYS, basis).forEach(day -> figures.add(curve.share(day)));
        figures.add(curve.median());
        return figures;
    }

    private List<Figure> means(SpellCurve curve) {
        return days(MEANS, basis).stream().map(curve::mean).toList();
    }

    private Curve all(SpellCurve curve) {
        return curve.curve("survival", employed -> true);
    }

    private Curve voluntary(Spells each) {
        Predicate<Employed> isVoluntary = employed -> Spells.cause(employed) == Spells.Cause.VOLUNTARY.number();
        return SpellCurve.ofVoluntary(basis, each).curve("survival.voluntary", isVoluntary);
    }

    /** How long those employed at the close have been here. */
    private List<Figure> tenures() {
        long cut = basis.question().period().cut().toEpochDay();
        List<Employed> here = basis.roster().employees().stream()
                .filter(employed -> employed.start() < cut && employed.end() > cut)
                .toList();
        return basis.groupsOrCohorts(here, grouping -> employed -> grouping.on(employed, basis.end())).stream()
                .map(group -> tenure(group, cut))
                .toList();
    }

    private static Figure tenure(Group<Employed> group, long cut) {
        Draft draft = Draft.of("tenure.current.median", group.by(), Unit.DAYS)
                .n(group.size())
                .evidence(() -> Entries.counted(group.members().stream()
                        .map(employed -> Entries.days(employed, cut))
                        .toList()));
        Quartiles quartiles = Quartiles.of(group.members().stream()
                .mapToDouble(employed -> employed.tenure(cut))
                .toArray());
        if (group.size() == 0) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        Status status = SmallNumbers.ofProportion(group.size(), !group.isCompany());
        if (status == Status.HIDDEN) {
            return draft.without(status, Note.of("report.note.hidden-few"));
        }
        double lower = quartiles.lower().orElseThrow();
        double upper = quartiles.upper().orElseThrow();
        return draft.value(quartiles.median().orElseThrow())
                .method("quartiles")
                .more("lower_quartile", lower)
                .more("upper_quartile", upper)
                .status(status)
                .note(new Note("report.note.quartiles", Map.of("lower", days(lower), "upper", days(upper))))
                .figure();
    }

    private static String days(double days) {
        return Long.toString(Math.round(days));
    }
}
