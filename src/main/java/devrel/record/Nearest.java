package devrel.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** The candidate with the fewest edits from the word, if at most a third of its letters (and at least two) differ. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String typed = word.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(2, typed.length() / 3);
        return candidates.stream()
                .filter(candidate -> edits(typed, candidate.toLowerCase(Locale.ROOT)) <= tolerance)
                .min(Comparator.<String>comparingInt(candidate -> edits(typed, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
    static int edits(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, a, b, i, j);
            }
        }
        return distance[a.length()][b.length()];
    }

    private static int step(int[][] distance, String a, String b, int i, int j) {
        int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, 1 + distance[i - 2][j - 2]) : least;
    }
}
