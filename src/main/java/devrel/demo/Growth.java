package devrel.demo;

import devrel.demo.Opportunities.Chance;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.MatchStep.Outcome;
import devrel.record.MatchStep.Step;
import devrel.record.Opportunity.OpportunityKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person is offered to grow with, and what becomes of it: mostly an answer to an aspiration, sometimes without
 * one. How it ends is chance alone, but for a promotion and a rotation, which are told when they have happened.
 */
final class Growth {
    private final Frame frame;
    private final Ledger ledger;
    private final Opportunities opportunities;
    private final Worker worker;
    private final Dice dice;
    private final Set<String> offered = new HashSet<>();

    Growth(Frame frame, Ledger ledger, Opportunities opportunities, Worker worker) {
        this.frame = frame;
        this.ledger = ledger;
        this.opportunities = opportunities;
        this.worker = worker;
        this.dice = frame.dice(Dice.Subject.GROWTH, worker.number);
    }

    void tell() {
        for (Worker.Hope hope : worker.hopes) {
            if (dice.chance(0.85)) {
                answer(hope);
            }
        }
        for (Worker.Tenure tenure : worker.tenures()) {
            LocalDate day = Frame.later(tenure.from(), frame.first()).plusDays(dice.between(40, 420));
            while (frame.isOver(day)) {
                offer(frame.workdays().onOrBefore(day), null);
                day = day.plusDays(dice.between(220, 600));
            }
        }
    }

    /** An offer for that aspiration; when nothing fits, again some weeks later, and once more. */
    private void answer(Worker.Hope hope) {
        LocalDate day = frame.workdays().onOrAfter(hope.from().plusDays(dice.between(6, 80)));
        for (int tries = 0; tries < 3 && !offer(day, hope); tries++) {
            day = frame.workdays().onOrAfter(day.plusDays(dice.between(15, 45)));
        }
    }

    private boolean offer(LocalDate day, Worker.@Nullable Hope hope) {
        boolean isTime = frame.isOver(day) && worker.isPresentOn(day) && (hope == null || hope.isAliveOn(day));
        Chance chance = isTime ? opportunities.openOn(day, hope == null ? null : hope.area(), dice) : null;
        if (chance == null || !offered.add(chance.opportunity.id())) {
            return false;
        }
        Match match = new Match(
                ledger.happeningId(), day, chance.opportunity.id(), worker.id, hope == null ? null : hope.id());
        ledger.add(worker.facilitator, Match.KIND, match);
        step(match, day, Step.OFFERED, null, null);
        reply(match, chance, day);
        return true;
    }

    private void reply(Match match, Chance chance, LocalDate offered) {
        LocalDate day = after(offered, 2, 16);
        Step reply = dice.weighted(new int[] {68, 22, 10}, Step.ACCEPTED, Step.DECLINED, Step.OFFERED);
        if (!isThere(day) || reply == Step.OFFERED) {
            return;
        }
        if (reply == Step.DECLINED) {
            List<String> reasons =
                    List.of("timing", "timing", "timing", "workload", "workload", "interest", "personal");
            step(match, day, reply, dice.chance(0.85) ? dice.pick(reasons) : null, null);
            return;
        }
        chance.take();
        step(match, day, reply, null, null);
        LocalDate begun = after(day, 4, 35);
        if (isThere(begun)) {
            step(match, begun, Step.STARTED, null, null);
            finish(match, chance.opportunity.kind(), begun);
        } else {
            leave(match, begun);
        }
    }

    private void finish(Match match, OpportunityKind kind, LocalDate begun) {
        LocalDate end = after(begun, length(kind), 2 * length(kind));
        if (!isThere(end)) {
            leave(match, end);
        } else if (dice.chance(0.15)) {
            step(match, end, Step.ABANDONED, null, null);
        } else {
            step(match, end, Step.COMPLETED, null, outcome(kind, begun, end));
        }
    }

    /** What the person had begun ends with their last day. */
    private void leave(Match match, LocalDate day) {
        for (Worker.Tenure tenure : worker.tenures()) {
            LocalDate lastDay = tenure.exit() == null ? null : tenure.exit().date();
            if (lastDay != null && !lastDay.isBefore(match.date()) && lastDay.isBefore(day) && frame.isOver(lastDay)) {
                step(match, lastDay, Step.ABANDONED, null, null);
                return;
            }
        }
    }

    private static int length(OpportunityKind kind) {
        return switch (kind) {
            case TALK, WORKSHOP, CONFERENCE -> 10;
            case COURSE, STUDY_GROUP, OPEN_SOURCE -> 30;
            case CERTIFICATION, MENTORING -> 50;
            case PROJECT, ROLE, ROTATION -> 80;
        };
    }

    private Outcome outcome(OpportunityKind kind, LocalDate begun, LocalDate end) {
        Outcome hoped = switch (kind) {
            case CERTIFICATION -> Outcome.CERTIFIED;
            case TALK -> Outcome.TALK_GIVEN;
            default -> Outcome.NONE_YET;
        };
        if (hoped != Outcome.NONE_YET) {
            return dice.chance(0.85) ? hoped : Outcome.NONE_YET;
        }
        boolean isPromoted = worker.grades.stream().anyMatch(each -> isBetween(each.date(), begun, end));
        boolean hasRotated = worker.placements.stream().anyMatch(each -> isBetween(each.date(), begun, end));
        return isPromoted ? Outcome.PROMOTION : hasRotated ? Outcome.ROTATION : Outcome.NONE_YET;
    }

    private static boolean isBetween(LocalDate day, LocalDate first, LocalDate last) {
        return day.isAfter(first) && !day.isAfter(last);
    }

    private boolean isThere(LocalDate day) {
        return frame.isOver(day) && worker.isEmployedOn(day);
    }

    private LocalDate after(LocalDate day, int least, int greatest) {
        return frame.workdays().onOrAfter(day.plusDays(dice.between(least, greatest)));
    }

    private void step(Match match, LocalDate day, Step step, @Nullable String reason, @Nullable Outcome outcome) {
        ledger.add(
                worker.facilitator,
                MatchStep.KIND,
                new MatchStep(ledger.happeningId(), day, match.id(), step, reason, outcome));
    }
}
