package devrel.demo;

import devrel.record.BonusStep;
import devrel.record.BonusStep.Step;
import devrel.record.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bonus of a referral: pending from the hire, owed when the person hired is still here after half a year, paid with
 * the salaries of the next month. For the second referral of the same candidate there is none.
 */
final class Bonuses {
    private static final Money USUAL = new Money(BigDecimal.valueOf(300_000), "CLP");
    private static final int DAYS_TO_STAY = 180;

    private final Frame frame;
    private final Ledger ledger;
    private final Openings openings;

    Bonuses(Frame frame, Ledger ledger, Openings openings) {
        this.frame = frame;
        this.ledger = ledger;
        this.openings = openings;
    }

    void hired(Worker worker) {
        Stint stint = worker.stints.get(0);
        Stint.Introduction introduction = stint.introduction();
        if (introduction == null) {
            return;
        }
        Money amount = Objects.requireNonNullElse(openings.bonus(introduction.opening()), USUAL);
        LocalDate due = stint.from().plusDays(DAYS_TO_STAY);
        LocalDate lastDay = worker.tenures().get(0).exit() == null
                ? null
                : worker.tenures().get(0).exit().date();
        step(introduction.referral(), stint.from(), Step.PENDING, amount);
        if (lastDay != null && lastDay.isBefore(due)) {
            step(introduction.referral(), lastDay, Step.INELIGIBLE, null);
        } else {
            step(introduction.referral(), due, Step.ELIGIBLE, amount);
            step(introduction.referral(), payday(worker, due), Step.PAID, amount);
        }
    }

    /** The last workday of the next month; for a few of them two months later. */
    private LocalDate payday(Worker worker, LocalDate due) {
        boolean isLate = frame.dice(Dice.Subject.BONUSES, worker.number).chance(0.15);
        YearMonth month = YearMonth.from(due).plusMonths(isLate ? 3 : 1);
        return frame.workdays().onOrBefore(month.atEndOfMonth());
    }

    void second(Referrals.Told told) {
        if (told.isSecond()) {
            LocalDate day = frame.workdays().later(told.referral().date(), 6);
            step(told.referral().id(), day, Step.INELIGIBLE, null);
        }
    }

    private void step(String referral, LocalDate day, Step step, @Nullable Money amount) {
        if (frame.isOver(day)) {
            ledger.add(
                    frame.sourcingWriter(),
                    BonusStep.KIND,
                    new BonusStep(ledger.happeningId(), day, referral, step, amount));
        }
    }
}
