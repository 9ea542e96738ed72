package devrel.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * How many came to each stage of a way, the first stage first; later stages never hold more than earlier ones, which is
 * refused with {@link IllegalArgumentException}. Only of matured cases: open ones look like losses.
 */
public record StageCounts(List<Integer> reached) {
    public StageCounts {
        reached = List.copyOf(reached);
        for (int i = 0; i < reached.size(); i++) {
            Need.that(reached.get(i) >= 0, "a stage is reached by 0 or more");
            Need.that(
                    i == 0 || reached.get(i) <= reached.get(i - 1), "no stage is reached by more than the one before");
        }
    }

    /** Of those at each stage but the last, how many came to the next; none with fewer than two stages. */
    public List<Proportion> conversions() {
        List<Proportion> conversions = new ArrayList<>();
        for (int i = 1; i < reached.size(); i++) {
            conversions.add(new Proportion(reached.get(i), reached.get(i - 1)));
        }
        return conversions;
    }

    /** Of those at the first stage, how many came to the last. Needs a stage. */
    public Proportion whole() {
        Need.that(!reached.isEmpty(), "a way has a stage");
        return new Proportion(reached.get(reached.size() - 1), reached.get(0));
    }
}
