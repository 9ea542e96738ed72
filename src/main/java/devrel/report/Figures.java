package devrel.report;

import devrel.metric.Proportion;
import devrel.metric.Rate;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

/** The forms that figures take, each with its interval and under the rules of small numbers. */
final class Figures {
    private static final Note NOBODY = Note.of("report.note.nobody");
    private static final Note FEW_IN_PROPORTION = Note.of("report.note.hidden-proportion");
    private static final Note FEW_IN_RATE = Note.of("report.note.hidden-rate");

    private final double confidence;

    Figures(double confidence) {
        this.confidence = confidence;
    }

    /** How many; counts are never hidden. */
    Figure count(String id, SortedMap<String, String> by, Unit unit, int count, Supplier<Evidence> evidence) {
        return Draft.of(id, by, unit).value(count).evidence(evidence).figure();
    }

    /** How many of how many, where the share is not what is asked. */
    Figure countOf(String id, SortedMap<String, String> by, Unit unit, Proportion part, Supplier<Evidence> evidence) {
        return Draft.of(id, by, unit)
                .value(part.count())
                .parts(part.count(), part.of())
                .n(part.of())
                .evidence(evidence)
                .figure();
    }

    /** A share with Wilson's interval. */
    Draft share(String id, SortedMap<String, String> by, Proportion part, Supplier<Evidence> evidence) {
        Draft draft = Draft.of(id, by, Unit.RATIO)
                .parts(part.count(), part.of())
                .n(part.of())
                .evidence(evidence);
        return part.of() == 0
                ? draft
                : draft.value(part.value()).interval(part.wilson(confidence), confidence, "wilson");
    }

    /** A share with Wilson's interval, hidden for a small group. */
    Figure proportion(String id, SortedMap<String, String> by, Proportion part, Supplier<Evidence> evidence) {
        return settled(share(id, by, part, evidence), part, by);
    }

    /** The same, under the rules of small numbers. */
    Figure settled(Draft share, Proportion part, SortedMap<String, String> by) {
        if (part.of() == 0) {
            return share.without(Status.NOT_AVAILABLE, NOBODY);
        }
        Status status = SmallNumbers.ofProportion(part.of(), isGroup(by));
        return status == Status.HIDDEN
                ? share.without(status, FEW_IN_PROPORTION)
                : share.status(status).figure();
    }

    /** The share of a group whose youngest members are not old enough yet: marked, with how many are. */
    Figure immature(Draft share, Proportion part, int all) {
        Note note = new Note(
                "report.note.immature", Map.of("eligible", Integer.toString(part.of()), "of", Integer.toString(all)));
        if (part.of() == 0) {
            return share.without(Status.IMMATURE, note);
        }
        return SmallNumbers.ofProportion(part.of(), true) == Status.HIDDEN
                ? share.without(Status.HIDDEN, FEW_IN_PROPORTION)
                : share.status(Status.IMMATURE).note(note).figure();
    }

    /** Events in an exposure with Garwood's interval; hidden for a group with few exits or person-years. */
    Figure rate(Draft draft, Rate rate, double personYears, SortedMap<String, String> by) {
        draft.parts(rate.events(), rate.exposure());
        if (rate.exposure() <= 0) {
            return draft.without(Status.NOT_AVAILABLE, NOBODY);
        }
        Status status = SmallNumbers.ofRate(rate.events(), personYears, isGroup(by));
        return status == Status.HIDDEN
                ? draft.without(status, FEW_IN_RATE)
                : draft.value(rate.value())
                        .interval(rate.garwood(confidence), confidence, "garwood")
                        .status(status)
                        .figure();
    }

    /** A figure that cannot be computed, and why. */
    Figure notAvailable(String id, SortedMap<String, String> by, Unit unit, Note why) {
        return Draft.of(id, by, unit).without(Status.NOT_AVAILABLE, why);
    }

    double confidence() {
        return confidence;
    }

    /** Whether the rules for groups hold; the sides of a promise and the answers of leavers are the whole company's. */
    static boolean isGroup(SortedMap<String, String> by) {
        for (Dimension dimension : Dimension.values()) {
            if (by.containsKey(dimension.key())) {
                return true;
            }
        }
        return by.containsKey("contract")
                || by.containsKey(StaySection.HIRED_BY)
                || by.containsKey(AttributionSection.STEP);
    }
}
