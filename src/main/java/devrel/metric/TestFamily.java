package devrel.metric;

import devrel.record.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The p-values of all comparisons of one report, adjusted for their number. One that is empty was not tested: it is left
 * out of the number and stays empty. Values outside 0 to 1, not a number included, are refused with
 * {@link IllegalArgumentException}. All results stand in the order given, from 0 to 1. R's {@code p.adjust}.
 */
public record TestFamily(List<OptionalDouble> pValues) {
    public TestFamily {
        pValues = List.copyOf(pValues);
        for (OptionalDouble p : pValues) {
            Need.that(p.isEmpty() || (p.getAsDouble() >= 0 && p.getAsDouble() <= 1), "a p-value lies between 0 and 1");
        }
    }

    /**
     * The false discovery rate at which each comparison would just be shown: its q. Benjamini and Hochberg (1995), J. R.
     * Stat. Soc. B 57, 289.
     */
    public List<OptionalDouble> benjaminiHochberg() {
        List<Integer> order = tested();
        OptionalDouble[] adjusted = blank();
        double least = 1;
        for (int rank = order.size(); rank > 0; rank--) {
            int at = order.get(rank - 1);
            least = Math.min(least, (double) order.size() / rank * p(at));
            adjusted[at] = OptionalDouble.of(least);
        }
        return List.of(adjusted);
    }

    /** The p-values that hold the chance of any false alarm. Holm (1979), Scand. J. Stat. 6, 65. */
    public List<OptionalDouble> holm() {
        List<Integer> order = tested();
        OptionalDouble[] adjusted = blank();
        double most = 0;
        for (int i = 0; i < order.size(); i++) {
            most = Math.max(most, Math.min(1, (order.size() - i) * p(order.get(i))));
            adjusted[order.get(i)] = OptionalDouble.of(most);
        }
        return List.of(adjusted);
    }

    /** Each p-value times the number of tests, at most 1: simpler than {@link #holm()} and never better. */
    public List<OptionalDouble> bonferroni() {
        int tests = tested().size();
        List<OptionalDouble> adjusted = new ArrayList<>();
        for (OptionalDouble p : pValues) {
            adjusted.add(p.isEmpty() ? p : OptionalDouble.of(Math.min(1, tests * p.getAsDouble())));
        }
        return adjusted;
    }

    private double p(int at) {
        return pValues.get(at).getAsDouble();
    }

    /** The places of those that were tested, the smallest p-value first. */
    private List<Integer> tested() {
        return IntStream.range(0, pValues.size())
                .filter(i -> pValues.get(i).isPresent())
                .boxed()
                .sorted(Order.by(this::p))
                .toList();
    }

    private OptionalDouble[] blank() {
        return pValues.stream().map(p -> OptionalDouble.empty()).toArray(OptionalDouble[]::new);
    }
}
