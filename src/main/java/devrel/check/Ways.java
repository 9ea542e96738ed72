package devrel.check;

import devrel.record.BonusStep;
import devrel.record.Coded;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Kind;
import devrel.record.MatchStep;
import devrel.record.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** That matches, memberships and bonuses go their way step by step: each kind of log has a table of what can follow. */
final class Ways {
    /** How a log is read: what a step is about, where it stands, and what it says. */
    private record Log<S extends Happening, C extends Coded>(
            Kind<S> kind,
            String field,
            Function<S, String> about,
            Function<S, String> of,
            Function<S, C> code,
            Function<@Nullable S, List<C>> next) {}

    private Ways() {}

    static List<Finding> matchesGoFromOfferToEnd(Dataset data) {
        return walk(
                data,
                new Log<>(
                        MatchStep.KIND, "step", MatchStep::match, MatchStep::match, MatchStep::step, Ways::afterMatch));
    }

    private static List<MatchStep.Step> afterMatch(@Nullable MatchStep before) {
        if (before == null) {
            return List.of(MatchStep.Step.OFFERED);
        }
        return switch (before.step()) {
            case OFFERED -> List.of(MatchStep.Step.ACCEPTED, MatchStep.Step.DECLINED);
            case ACCEPTED -> List.of(MatchStep.Step.STARTED, MatchStep.Step.COMPLETED, MatchStep.Step.ABANDONED);
            case STARTED -> List.of(MatchStep.Step.COMPLETED, MatchStep.Step.ABANDONED);
            case DECLINED, COMPLETED, ABANDONED -> List.of();
        };
    }

    static List<Finding> membersLeaveWhatTheyJoined(Dataset data) {
        return walk(
                data,
                new Log<>(
                        Membership.KIND,
                        "change",
                        step -> step.group() + " " + step.person(),
                        Membership::group,
                        Membership::change,
                        Ways::afterMembership));
    }

    private static List<Membership.Change> afterMembership(@Nullable Membership before) {
        boolean isMember = before != null && before.change() == Membership.Change.JOINED;
        return List.of(isMember ? Membership.Change.LEFT : Membership.Change.JOINED);
    }

    static List<Finding> bonusesArePaidWhenEligible(Dataset data) {
        return walk(
                data,
                new Log<>(
                        BonusStep.KIND,
                        "step",
                        BonusStep::referral,
                        BonusStep::referral,
                        BonusStep::step,
                        Ways::afterBonus));
    }

    private static List<BonusStep.Step> afterBonus(@Nullable BonusStep before) {
        if (before == null) {
            return List.of(BonusStep.Step.PENDING, BonusStep.Step.ELIGIBLE, BonusStep.Step.INELIGIBLE);
        }
        return switch (before.step()) {
            case PENDING -> List.of(BonusStep.Step.ELIGIBLE, BonusStep.Step.INELIGIBLE);
            case ELIGIBLE -> List.of(BonusStep.Step.INELIGIBLE, BonusStep.Step.PAID);
            case INELIGIBLE, PAID -> List.of();
        };
    }

    private static <S extends Happening, C extends Coded> List<Finding> walk(Dataset data, Log<S, C> log) {
        Map<String, Entry<S>> last = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry<S> entry : Entry.inTime(data, log.kind())) {
            Entry<S> before = last.get(log.about().apply(entry.item()));
            List<C> allowed = log.next().apply(before == null ? null : before.item());
            if (allowed.contains(log.code().apply(entry.item()))) {
                last.put(log.about().apply(entry.item()), entry);
            } else {
                findings.add(outOfOrder(log, entry, before, allowed));
            }
        }
        return findings;
    }

    private static <S extends Happening, C extends Coded> Finding outOfOrder(
            Log<S, C> log, Entry<S> entry, @Nullable Entry<S> before, List<C> allowed) {
        List<String> codes = new ArrayList<>();
        for (C code : allowed) {
            codes.add(code.code());
        }
        return Steps.outOfOrder(
                entry,
                log.field(),
                log.code().apply(entry.item()).code(),
                log.of().apply(entry.item()),
                before == null ? List.of() : List.of(before),
                before == null ? Entry.NONE : log.code().apply(before.item()).code(),
                codes.isEmpty() ? Entry.NONE : String.join(", ", codes));
    }
}
