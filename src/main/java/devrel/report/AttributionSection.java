package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Journey;
import devrel.metric.Prompts;
import devrel.metric.Prompts.Prompt;
import devrel.metric.Proportion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/** What of ours came before the referrals, and how many of those became hires who stayed: association, no cause. */
final class AttributionSection {
    /** The steps of the chain after the referral. */
    static final String STEP = "step";

    private static final int MONTHS = 12;

    /** Whether the referral counts under the prompt: as its first, or among all that it had. */
    private enum Way {
        FIRST("attribution.first."),
        ANY("attribution.any.");

        private final String id;

        Way(String id) {
            this.id = id;
        }
    }

    private final Basis basis;
    private final Figures figures;
    private final Referred referred;
    private final Prompts prompts;
    private final Map<String, Journey> byId = new HashMap<>();

    AttributionSection(Basis basis, Referred referred) {
        this.basis = basis;
        this.figures = basis.figures();
        this.referred = referred;
        this.prompts =
                new Prompts(basis.data(), basis.identities(), basis.question().asOf());
        referred.all().forEach(journey -> byId.put(journey.referral().id(), journey));
    }

    Section section() {
        List<Group<Journey>> counted = referred.groups(Referred.counted(referred.ofPeriod()));
        List<Figure> data = new ArrayList<>();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Prompt prompt : Prompt.values()) {
            List<Figure> own = List.of(
                    share(Way.FIRST, prompt, counted.get(0)),
                    share(Way.ANY, prompt, counted.get(0)),
                    hired(Way.FIRST, prompt),
                    stayed(Way.FIRST, prompt));
            data.addAll(own);
            data.addAll(List.of(hired(Way.ANY, prompt), stayed(Way.ANY, prompt)));
            rows.add(row(prompt, own));
        }
        for (Group<Journey> group : counted.subList(1, counted.size())) {
            for (Prompt prompt : Prompt.values()) {
                data.addAll(List.of(share(Way.FIRST, prompt, group), share(Way.ANY, prompt, group)));
            }
        }
        return new Section(
                "report.section.attribution",
                List.of(
                        new Section.Sentence(Note.of("report.note.attribution")),
                        new Section.Rows(new Table(heads(), rows)),
                        new Section.Data(data)));
    }

    private Set<Prompt> prompts(Way way, Journey journey) {
        return way == Way.FIRST ? Set.of(prompts.first(journey)) : prompts.any(journey);
    }

    private Figure share(Way way, Prompt prompt, Group<Journey> counted) {
        List<Journey> prompted = counted.members().stream()
                .filter(journey -> prompts(way, journey).contains(prompt))
                .toList();
        return figures.proportion(
                way.id + prompt.code(),
                counted.by(),
                new Proportion(prompted.size(), counted.size()),
                () -> new Evidence(Referred.entries(prompted), Referred.entries(counted.members()), List.of()));
    }

    private static List<Table.Head> heads() {
        return List.of(
                new Table.Head("prompt", "report.column.touch", false),
                new Table.Head("first", "report.column.first-touch", true),
                new Table.Head("any", "report.column.any-touch", true),
                new Table.Head("hired", "report.column.hired-of-matured", true),
                new Table.Head("stayed", "report.column.stayed-of-year-old", true));
    }

    /** Counts alone: shares of so few, and their intervals, are for programs and for who asks for one. */
    private static List<Table.Cell> row(Prompt prompt, List<Figure> figures) {
        List<Table.Cell> row = new ArrayList<>(List.of(new Table.Code("prompt", prompt.code())));
        for (Figure figure : figures) {
            double of = figure.denominator() == null ? 0 : figure.denominator();
            double count = figure.numerator() == null ? 0 : figure.numerator();
            Map<String, String> counts =
                    Map.of("count", Long.toString(Math.round(count)), "of", Long.toString(Math.round(of)));
            row.add(of == 0 ? new Table.Blank() : new Table.Phrase(new Note("report.note.count-of", counts)));
        }
        return row;
    }

    private static SortedMap<String, String> step(String step) {
        return By.of(STEP, step);
    }

    /** Counted referrals that matured in the period: hired by then, of those with this prompt. */
    private Figure hired(Way way, Prompt prompt) {
        int days = basis.settings().referral().maturityDays();
        List<Journey> matured = referred.known().stream()
                .filter(journey ->
                        basis.period().contains(journey.referral().date().plusDays(days))
                                && prompts(way, journey).contains(prompt))
                .toList();
        List<Journey> hired =
                matured.stream().filter(journey -> journey.isHiredWithin(days)).toList();
        return figures.proportion(
                way.id + prompt.code(),
                step("hired"),
                new Proportion(hired.size(), matured.size()),
                () -> new Evidence(Referred.entries(hired), Referred.entries(matured), List.of()));
    }

    /** Hires by referral whose twelve months were up in the period: still here, of those with this prompt. */
    private Figure stayed(Way way, Prompt prompt) {
        Predicate<Employed> isPrompted = hire -> {
            String referral = hire.begun().referral();
            Journey journey = referral == null ? null : byId.get(referral);
            return journey != null && prompts(way, journey).contains(prompt);
        };
        List<Employed> ofAge = basis.roster().employees().stream()
                .filter(hire -> hire.start() >= basis.dataStart().toEpochDay()
                        && basis.period().contains(hire.anniversary(MONTHS))
                        && isPrompted.test(hire))
                .toList();
        List<Employed> still =
                ofAge.stream().filter(hire -> hire.reaches(MONTHS)).toList();
        return figures.proportion(
                way.id + prompt.code(),
                step("stay_12m"),
                new Proportion(still.size(), ofAge.size()),
                () -> new Evidence(Entries.starts(still, ""), Entries.starts(ofAge, ""), List.of()));
    }
}
