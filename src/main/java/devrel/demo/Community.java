package devrel.demo;

import devrel.record.Contribution;
import devrel.record.Contribution.ContributionKind;
import devrel.record.Group;
import devrel.record.Membership;
import devrel.record.Membership.Change;
import devrel.record.Membership.Role;
import devrel.record.Touch.TouchKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who joins which group and leaves it again, and what the members give: answers, code, reviews, mentoring. */
final class Community {
    private static final int MOST_GROUPS = 3;

    private final Frame frame;
    private final Ledger ledger;
    private final Crowd crowd;
    private final Groups groups;

    Community(Frame frame, Ledger ledger, Crowd crowd, Groups groups) {
        this.frame = frame;
        this.ledger = ledger;
        this.crowd = crowd;
        this.groups = groups;
    }

    /** The memberships and contributions of one person, month by month. */
    void of(Worker worker) {
        Member member = new Member(worker);
        worker.tenures().forEach(member::live);
    }

    /** One person with the groups that they are in; nobody comes back to a group that they had joined before. */
    private final class Member {
        private final Worker worker;
        private final Dice dice;
        private final Set<String> known = new HashSet<>();
        private final List<Group> joined = new ArrayList<>();

        Member(Worker worker) {
            this.worker = worker;
            this.dice = frame.dice(Dice.Subject.MEMBERS, worker.number);
        }

        void live(Worker.Tenure tenure) {
            joined.clear();
            LocalDate from = Frame.later(tenure.from(), frame.first());
            LocalDate to = tenure.exit() == null ? frame.asOf() : tenure.exit().date();
            for (LocalDate day = from; frame.isOver(day) && day.isBefore(to); day = day.plusMonths(1)) {
                LocalDate then = frame.workdays().onOrAfter(day.plusDays(dice.between(1, 24)));
                act(then, day.equals(from) ? 0.4 : 0.07);
            }
            if (frame.isOver(to) && tenure.exit() != null) {
                joined.stream().filter(each -> dice.chance(0.85)).forEach(each -> leave(worker, each, to));
            }
        }

        private void act(LocalDate day, double chanceToJoin) {
            double sociability = crowd.sociability(worker);
            boolean wantsToJoin = dice.chance(sociability * chanceToJoin);
            boolean wantsToLeave = dice.chance(0.015);
            boolean wantsToGive = dice.chance(sociability * 0.09);
            if (!frame.isOver(day) || !worker.isPresentOn(day)) {
                return;
            }
            if (wantsToLeave && !joined.isEmpty()) {
                leave(worker, joined.remove(dice.nextInt(joined.size())), day);
            } else if (wantsToJoin && joined.size() < MOST_GROUPS) {
                joinOne(day);
            }
            if (wantsToGive) {
                give(worker, day, joined.isEmpty() ? null : dice.pick(joined), dice);
            }
        }

        private void joinOne(LocalDate day) {
            Group group = groups.lastingOn(day, dice);
            if (group != null && known.add(group.id())) {
                join(worker, group, day, dice);
                joined.add(group);
            }
        }
    }

    private void join(Worker worker, Group group, LocalDate day, Dice dice) {
        Role role = dice.weighted(new int[] {86, 6, 8}, Role.MEMBER, Role.ORGANISER, Role.MENTOR);
        ledger.add(
                frame.movesWriter(),
                Membership.KIND,
                new Membership(ledger.happeningId(), day, group.id(), worker.id, Change.JOINED, role));
        worker.traces.add(new Trace(day, TouchKind.GROUP, group.id()));
    }

    private void leave(Worker worker, Group group, LocalDate day) {
        ledger.add(
                frame.movesWriter(),
                Membership.KIND,
                new Membership(ledger.happeningId(), day, group.id(), worker.id, Change.LEFT, null));
    }

    private void give(Worker worker, LocalDate day, @Nullable Group group, Dice dice) {
        ContributionKind kind = dice.weighted(
                new int[] {5, 3, 3, 2},
                ContributionKind.ANSWER,
                ContributionKind.CODE,
                ContributionKind.REVIEW,
                ContributionKind.MENTOR);
        String ref = group == null ? null : "group:" + group.id();
        ledger.add(
                worker.facilitator,
                Contribution.KIND,
                new Contribution(ledger.happeningId(), day, worker.id, kind, ref));
    }

    /** The study groups of a month: some join at the beginning and stay to the end, unless they leave before. */
    void study(int month) {
        Dice dice = frame.dice(Dice.Subject.GROUPS, month);
        int count = crowd.count(month, 0.008, dice);
        YearMonth when = frame.month(month);
        for (int i = 0; i < count; i++) {
            Group group = groups.study(when, dice);
            Set<String> members = new HashSet<>();
            int wanted = dice.between(4, 8);
            for (int tries = 0; tries < 2 * wanted && members.size() < wanted; tries++) {
                LocalDate day = frame.workdays().onOrAfter(group.opened().plusDays(dice.between(0, 9)));
                Worker worker = frame.isOver(day) ? crowd.keen(day, dice) : null;
                if (worker != null && members.add(worker.id)) {
                    join(worker, group, day, dice);
                    leaveAtTheEnd(worker, group, day);
                }
            }
        }
    }

    private void leaveAtTheEnd(Worker worker, Group group, LocalDate joined) {
        Stint stint = worker.stintOn(joined);
        LocalDate lastDay = stint == null ? null : stint.lastDay();
        LocalDate closed = group.closed();
        LocalDate end = lastDay == null ? closed : closed == null ? lastDay : Frame.earlier(lastDay, closed);
        if (end != null && frame.isOver(end)) {
            leave(worker, group, end);
        }
    }
}
