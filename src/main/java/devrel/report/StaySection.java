package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Interval;
import devrel.metric.MantelHaenszel;
import devrel.metric.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether those who came by referral stay longer than the others: in all, and among people of the same client. */
final class StaySection {
    private static final String ID = "quality.stay.12m";
    /** By what hires are told apart here. */
    static final String HIRED_BY = "hired_by";

    private static final String REFERRAL = "referral";
    private static final String OTHERS = "others";
    private static final String UNKNOWN = "unknown";
    private static final int MONTHS = 12;
    private static final int LEAST = 5;
    private static final double POINTS = 100;

    private final Basis basis;
    private final Grouping byClient;

    StaySection(Basis basis) {
        this.basis = basis;
        this.byClient = Grouping.byClient(
                basis.data(), basis.identities(), basis.question().asOf());
    }

    Section section() {
        List<Employed> hires = ofAge();
        List<Employed> referred = hires.stream().filter(StaySection::isReferred).toList();
        List<Employed> others = hires.stream().filter(hire -> !isReferred(hire)).toList();
        Figure difference = difference(referred, others);
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Figures(List.of(stayed(REFERRAL, referred), stayed(OTHERS, others), difference)));
        return new Section("report.section.stay-of-referred", parts);
    }

    private static boolean isReferred(Employed hire) {
        return hire.begun().hireSource().equals(REFERRAL);
    }

    /** First hires of a known source whose twelve months were up in the period. */
    private List<Employed> ofAge() {
        return basis.roster().employees().stream()
                .filter(hire -> hire.isFirst()
                        && hire.start() >= basis.dataStart().toEpochDay()
                        && !hire.begun().hireSource().equals(UNKNOWN)
                        && basis.period().contains(hire.anniversary(MONTHS)))
                .toList();
    }

    private static List<Employed> still(List<Employed> hires) {
        return hires.stream().filter(hire -> hire.reaches(MONTHS)).toList();
    }

    private static Proportion part(List<Employed> hires) {
        return new Proportion(still(hires).size(), hires.size());
    }

    private Figure stayed(String by, List<Employed> hires) {
        return basis.figures().proportion(ID, By.of(HIRED_BY, by), part(hires), () -> evidence(hires));
    }

    private static Evidence evidence(List<Employed> hires) {
        return new Evidence(Entries.starts(still(hires), ""), Entries.starts(hires, ""), List.of());
    }

    private Figure difference(List<Employed> referred, List<Employed> others) {
        Proportion one = part(referred);
        Proportion other = part(others);
        Draft draft = Draft.of(ID, By.COMPANY, Unit.PERCENT_POINTS).n(one.of() + other.of());
        if (one.of() < LEAST || other.of() < LEAST) {
            return draft.without(Status.NOT_AVAILABLE, counted("report.note.stay-too-few", one, other));
        }
        double confidence = basis.question().confidence();
        Interval interval = one.newcombe(other, confidence);
        MantelHaenszel within = new MantelHaenszel(strata(referred, others));
        draft.value(POINTS * (one.value() - other.value()))
                .interval(interval.times(POINTS), confidence, "newcombe")
                .status(SmallNumbers.ofProportion(Math.min(one.of(), other.of()), false))
                .evidence(() -> evidence(referred));
        within.p().ifPresent(draft::p);
        within.oddsRatio().ifPresent(ratio -> draft.more("odds_ratio", ratio));
        odds(within)
                .ifPresent(ratio -> draft.more("odds_ratio_low", ratio.low()).more("odds_ratio_high", ratio.high()));
        return draft.note(conclusion(interval, within, one, other)).figure();
    }

    /** The interval of the odds ratio within clients; empty where some client alone would make it infinite. */
    private Optional<Interval> odds(MantelHaenszel within) {
        double ratio = within.oddsRatio().orElse(0);
        return ratio > 0 && Double.isFinite(ratio)
                ? Optional.of(within.interval(basis.question().confidence()))
                : Optional.empty();
    }

    /** A difference in all that is none within clients is one of clients. */
    private Note conclusion(Interval interval, MantelHaenszel within, Proportion one, Proportion other) {
        if (interval.contains(0)) {
            return counted("report.note.stay-cannot-tell", one, other);
        }
        if (odds(within).filter(ratio -> !ratio.contains(1)).isEmpty()) {
            return counted("report.note.stay-by-client", one, other);
        }
        return counted(interval.low() > 0 ? "report.note.stay-longer" : "report.note.stay-shorter", one, other);
    }

    private static Note counted(String key, Proportion one, Proportion other) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("stayed", Integer.toString(one.count()));
        parameters.put("referred", Integer.toString(one.of()));
        parameters.put("others_stayed", Integer.toString(other.count()));
        parameters.put("others", Integer.toString(other.of()));
        return new Note(key, parameters);
    }

    private List<MantelHaenszel.Stratum> strata(List<Employed> referred, List<Employed> others) {
        Map<String, List<Employed>> one = byClient(referred);
        Map<String, List<Employed>> other = byClient(others);
        List<MantelHaenszel.Stratum> strata = new ArrayList<>();
        one.forEach((client, hires) ->
                strata.add(new MantelHaenszel.Stratum(part(hires), part(other.getOrDefault(client, List.of())))));
        return strata;
    }

    private Map<String, List<Employed>> byClient(List<Employed> hires) {
        Map<String, List<Employed>> by = new TreeMap<>();
        for (Employed hire : hires) {
            by.computeIfAbsent(byClient.ofHire(hire), client -> new ArrayList<>())
                    .add(hire);
        }
        return by;
    }
}
