package devrel.demo;

import devrel.record.Contribution;
import devrel.record.Contribution.ContributionKind;
import devrel.record.Introduction;
import devrel.record.Introduction.Result;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom we bring together: mostly people of different clients, and now and then a referrer and a later candidate. */
final class Introductions {
    private static final List<String> REASONS = List.of("same_interest", "same_skill", "mentoring", "newcomer");

    private final Frame frame;
    private final Ledger ledger;
    private final Crowd crowd;
    private final Set<String> introduced = new HashSet<>();

    Introductions(Frame frame, Ledger ledger, Crowd crowd) {
        this.frame = frame;
        this.ledger = ledger;
        this.crowd = crowd;
    }

    /** The introductions of a month, one for fifty people. */
    void of(int month) {
        Dice dice = frame.dice(Dice.Subject.INTRODUCTIONS, month);
        int count = crowd.count(month, 0.02, dice);
        YearMonth when = frame.month(month);
        for (int i = 0; i < count; i++) {
            LocalDate day = frame.workdays().onOrBefore(when.atDay(dice.between(7, when.lengthOfMonth())));
            Worker a = crowd.keen(day, dice);
            Worker b = crowd.present(day, dice);
            if (a != null && b != null && a != b && introduced.add(a.id + b.id) && introduced.add(b.id + a.id)) {
                introduce(a, b, day, dice);
            }
        }
    }

    private void introduce(Worker a, Worker b, LocalDate day, Dice dice) {
        boolean isSameClient =
                a.placementOn(day).client().equals(b.placementOn(day).client());
        String why = isSameClient ? "same_client" : dice.pick(REASONS);
        Result result = dice.weighted(
                new int[] {3, 5, 2, 1}, Result.NONE_YET, Result.TALKED, Result.COLLABORATED, Result.MENTORING);
        boolean isFresh = Crowd.days(day, frame.asOf()) < 15;
        String id = add(day, a.facilitator, a.id, b.id, why, isFresh ? Result.NONE_YET : result);
        if (dice.chance(0.2)) {
            ledger.add(
                    a.facilitator,
                    Contribution.KIND,
                    new Contribution(
                            ledger.happeningId(),
                            day,
                            a.id,
                            ContributionKind.INTRO,
                            Introduction.KIND.name() + ":" + id));
        }
    }

    /** An introduction to somebody whom the professional later referred. */
    String beforeReferral(Worker referrer, String candidate, LocalDate day, Dice dice) {
        return add(
                day, referrer.facilitator, referrer.id, candidate, dice.pick(REASONS.subList(0, 2)), Result.REFERRAL);
    }

    private String add(LocalDate day, String by, String a, String b, String why, Result result) {
        Introduction introduction = new Introduction(ledger.happeningId(), day, by, a, b, why, result);
        ledger.add(by, Introduction.KIND, introduction);
        return introduction.id();
    }
}
