package devrel.metric;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.ReferralStep.Stage;
import devrel.record.Refusal;
import java.util.List;

/** How many referrals came how far: entered = moved on + dropped + still there holds at every stage, and is checked. */
public record Funnel(List<Journey> journeys) {
    public Funnel {
        for (Stage stage : Journey.STAGES) {
            mustClose(journeys, stage);
        }
    }

    private static void mustClose(List<Journey> journeys, Stage stage) {
        int place = Journey.STAGES.indexOf(stage);
        int entered = 0;
        int accounted = 0;
        for (Journey journey : journeys) {
            entered += journey.reached(stage) ? 1 : 0;
            boolean movedOn = journey.passed(stage);
            boolean dropped = !movedOn && journey.furthest() == place && !journey.isOpen();
            boolean stillThere = journey.furthest() == place && journey.isOpen();
            accounted += (movedOn ? 1 : 0) + (dropped ? 1 : 0) + (stillThere ? 1 : 0);
        }
        if (entered != accounted) {
            throw Refusal.of(
                    Problem.SUMS_DO_NOT_CLOSE,
                    Place.of("funnel"),
                    "what",
                    stage.code(),
                    "expected",
                    Integer.toString(entered),
                    "found",
                    Integer.toString(accounted));
        }
    }

    /** Those that came to the stage or past it. */
    public List<Journey> reached(Stage stage) {
        return journeys.stream().filter(journey -> journey.reached(stage)).toList();
    }

    /** Those that could have come to the stage: all, for the first, else those that reached the one before it. */
    public List<Journey> before(Stage stage) {
        int place = Journey.STAGES.indexOf(stage);
        return place == 0 ? journeys : reached(Journey.STAGES.get(place - 1));
    }
}
