package devrel.report;

import devrel.metric.Grouping;
import devrel.metric.Journey;
import devrel.metric.Pipeline;
import devrel.record.Opening;
import devrel.record.Referral;
import devrel.record.Seniority;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The referrals of a report, and their groups: those of the opening they are for. */
final class Referred {
    private final Basis basis;
    private final List<Journey> all;

    Referred(Basis basis) {
        this.basis = basis;
        this.all =
                Pipeline.of(basis.data(), basis.identities(), basis.question().asOf());
    }

    /** Every referral that was made by the day of the question. */
    List<Journey> all() {
        return all;
    }

    /** All of them, by whom they are about. */
    Map<String, List<Journey>> byCandidate() {
        Map<String, List<Journey>> byCandidate = new HashMap<>();
        for (Journey journey : all) {
            byCandidate
                    .computeIfAbsent(journey.candidate(), candidate -> new ArrayList<>())
                    .add(journey);
        }
        return byCandidate;
    }

    /** Those made in the period. */
    List<Journey> ofPeriod() {
        return all.stream()
                .filter(journey -> basis.period().contains(journey.referral().date()))
                .toList();
    }

    /** Those that count, of all the time that records are complete of. */
    List<Journey> known() {
        return counted(all).stream()
                .filter(journey -> !journey.referral().date().isBefore(basis.dataStart()))
                .toList();
    }

    /** Those that count, among these. */
    static List<Journey> counted(List<Journey> among) {
        return among.stream().filter(Journey::isCounted).toList();
    }

    /** All of them as the company, and each group that was asked for. */
    List<Group<Journey>> groups(List<Journey> journeys) {
        List<Group<Journey>> groups = new ArrayList<>();
        groups.add(Group.company(journeys));
        Dimension by = basis.question().by();
        if (by == Dimension.CLIENT || by == Dimension.ROLE || by == Dimension.SENIORITY) {
            groups.addAll(Group.split(by.key(), journeys, journey -> name(journey, by)));
        }
        return groups;
    }

    private String name(Journey journey, Dimension by) {
        String id = journey.opening();
        Optional<Opening> opening = id == null ? Optional.empty() : basis.data().find(Opening.KIND, id);
        return opening.map(each -> name(each, by)).orElse(Grouping.UNKNOWN);
    }

    private static @Nullable String name(Opening opening, Dimension by) {
        Seniority seniority = opening.seniority();
        return switch (by) {
            case CLIENT -> opening.client();
            case ROLE -> opening.role();
            default -> seniority == null ? null : seniority.code();
        };
    }

    static List<Evidence.Entry> entries(List<Journey> journeys) {
        return entries(journeys, "");
    }

    static List<Evidence.Entry> entries(List<Journey> journeys, String reason) {
        return Entries.of(
                Referral.KIND, journeys.stream().map(Journey::referral).toList(), reason);
    }
}
