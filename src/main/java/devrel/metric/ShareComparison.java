package devrel.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * The share of one group against that of another: the difference (first less second, from -1 to 1) with Newcombe's
 * interval, Fisher's p-value, and its q by Benjamini and Hochberg among all pairs compared with it.
 */
public record ShareComparison(
        String one, String other, Proportion first, Proportion second, Interval interval, double p, double q) {
    /** The difference of the shares. */
    public double difference() {
        return first.value() - second.value();
    }

    /** Every pair of groups, in the order of their names; a group of nobody is in none. */
    public static List<ShareComparison> ofAllPairs(SortedMap<String, Proportion> groups, double confidence) {
        List<Entry<String, Proportion>> present = groups.entrySet().stream()
                .filter(group -> group.getValue().of() > 0)
                .toList();
        List<ShareComparison> pairs = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            for (int j = i + 1; j < present.size(); j++) {
                pairs.add(of(present.get(i), present.get(j), confidence));
            }
        }
        return adjusted(pairs);
    }

    private static ShareComparison of(
            Entry<String, Proportion> one, Entry<String, Proportion> other, double confidence) {
        Proportion first = one.getValue();
        Proportion second = other.getValue();
        double p = new FisherExact(first, second).p();
        return new ShareComparison(
                one.getKey(), other.getKey(), first, second, first.newcombe(second, confidence), p, p);
    }

    private static List<ShareComparison> adjusted(List<ShareComparison> pairs) {
        TestFamily family = new TestFamily(
                pairs.stream().map(pair -> OptionalDouble.of(pair.p)).toList());
        List<OptionalDouble> qs = family.benjaminiHochberg();
        List<ShareComparison> adjusted = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            adjusted.add(pairs.get(i).withQ(qs.get(i).getAsDouble()));
        }
        return adjusted;
    }

    private ShareComparison withQ(double q) {
        return new ShareComparison(one, other, first, second, interval, p, q);
    }
}
