package devrel.demo;

import devrel.record.Aspiration;
import devrel.record.Aspiration.Horizon;
import devrel.record.AspirationStep;
import devrel.record.AspirationStep.Step;
import devrel.record.Checkin;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's aspirations: stated in check-ins, and taken up again some months later. */
final class Wishes {
    private static final int MOST_AT_ONCE = 2;
    private static final int DAYS_OF_REST = 120;

    /** An aspiration that is neither achieved nor dropped, and when it was last spoken of. */
    private record Open(String id, LocalDate spokenOf) {}

    private final Ledger ledger;
    private final Worker worker;
    private final Dice dice;
    private final List<Open> open = new ArrayList<>();

    Wishes(Frame frame, Ledger ledger, Worker worker) {
        this.ledger = ledger;
        this.worker = worker;
        this.dice = frame.dice(Dice.Subject.WISHES, worker.number);
    }

    void after(Checkin checkin, @Nullable Line wish) {
        takeUp(checkin);
        if (wish != null && open.size() < MOST_AT_ONCE && dice.chance(0.6)) {
            state(checkin, wish);
        }
    }

    private void state(Checkin checkin, Line wish) {
        Horizon horizon =
                dice.weighted(new int[] {1, 3, 4, 2}, Horizon.IN_3M, Horizon.IN_6M, Horizon.IN_12M, Horizon.LONG);
        Aspiration aspiration =
                new Aspiration(ledger.happeningId(), checkin.date(), worker.id, wish.tag(), horizon, wish.text());
        ledger.add(checkin.by(), Aspiration.KIND, aspiration);
        open.add(new Open(aspiration.id(), checkin.date()));
        worker.hopes.add(new Worker.Hope(aspiration.id(), checkin.date(), wish.tag(), LocalDate.MAX));
    }

    private void takeUp(Checkin checkin) {
        for (int i = 0; i < open.size(); i++) {
            Open wish = open.get(i);
            if (ChronoUnit.DAYS.between(wish.spokenOf(), checkin.date()) >= DAYS_OF_REST && dice.chance(0.6)) {
                Step step = dice.weighted(
                        new int[] {52, 12, 22, 14}, Step.CONFIRMED, Step.PAUSED, Step.ACHIEVED, Step.DROPPED);
                ledger.add(
                        checkin.by(),
                        AspirationStep.KIND,
                        new AspirationStep(ledger.happeningId(), checkin.date(), wish.id(), step));
                open.remove(i);
                if (step != Step.CONFIRMED) {
                    worker.rest(wish.id(), checkin.date());
                }
                if (step == Step.CONFIRMED || step == Step.PAUSED) {
                    open.add(new Open(wish.id(), checkin.date()));
                }
                return;
            }
        }
    }
}
