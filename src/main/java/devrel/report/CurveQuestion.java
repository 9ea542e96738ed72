package devrel.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of curves: whether of all spells or of each person's first only, given that one stayed for so many days
 * (null: from where there are enough to begin with), read at which further days, and whether groups are compared within
 * their clients only.
 */
public record CurveQuestion(boolean allSpells, @Nullable Integer given, List<Integer> horizons, boolean withinClients) {
    /** First spells, from where there are enough, at the usual days, everybody compared with everybody. */
    public static final CurveQuestion USUAL = new CurveQuestion(false, null, List.of(), false);
}
