package devrel.demo;

import devrel.record.Channel;
import devrel.record.Feedback;
import devrel.record.Feedback.To;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of one referral in their order, and the words that the referrer and the candidate get about them. */
final class Route {
    /** A stage reached on a day. */
    record Stop(LocalDate day, Stage stage, @Nullable String reason) {}

    private final Frame frame;
    private final Dice dice;
    private final List<Stop> stops = new ArrayList<>();

    Route(Frame frame, Dice dice) {
        this.frame = frame;
        this.dice = dice;
    }

    void stop(LocalDate day, Stage stage) {
        stops.add(new Stop(day, stage, null));
    }

    void stop(LocalDate day, Stage stage, @Nullable String reason) {
        stops.add(new Stop(day, stage, reason));
    }

    /** Whether the candidate has been spoken to by today, and so knows. */
    boolean hasReachedCandidate() {
        return stops.stream().anyMatch(stop -> stop.stage() == Stage.CONTACTED && frame.isOver(stop.day()));
    }

    /** Writes down what has happened by today. In one of eight referrals the referrer hears nothing. */
    void write(String referral, Ledger ledger) {
        boolean isSilent = dice.chance(0.12);
        for (Stop stop : stops) {
            if (frame.isOver(stop.day())) {
                ledger.add(
                        frame.sourcingWriter(),
                        ReferralStep.KIND,
                        new ReferralStep(
                                ledger.happeningId(),
                                stop.day(),
                                referral,
                                stop.stage(),
                                frame.sourcingWriter(),
                                stop.reason(),
                                null));
                tell(referral, stop, isSilent, ledger);
            }
        }
    }

    private void tell(String referral, Stop stop, boolean isSilent, Ledger ledger) {
        boolean isMilestone = stop.stage().isEnd() || stop.stage() == Stage.ACKNOWLEDGED;
        if (!isSilent && dice.chance(isMilestone ? 0.88 : 0.5)) {
            int workdays = dice.chance(0.85) ? dice.between(0, 3) : dice.between(6, 15);
            say(referral, stop, To.REFERRER, frame.workdays().later(stop.day(), workdays), ledger);
        }
        if (stop.stage() == Stage.REJECTED && dice.chance(0.75)) {
            say(referral, stop, To.CANDIDATE, frame.workdays().later(stop.day(), dice.between(0, 5)), ledger);
        }
    }

    private void say(String referral, Stop stop, To to, LocalDate day, Ledger ledger) {
        Channel channel =
                dice.weighted(new int[] {4, 2, 2, 1}, Channel.CHAT, Channel.CALL, Channel.EMAIL, Channel.IN_PERSON);
        if (frame.isOver(day)) {
            ledger.add(
                    frame.sourcingWriter(),
                    Feedback.KIND,
                    new Feedback(ledger.happeningId(), day, referral, to, stop.stage(), channel));
        }
    }
}
