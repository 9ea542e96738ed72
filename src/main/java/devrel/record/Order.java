package devrel.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * An order by one key and then by others. {@link Comparator#comparing} reads the same, but what it makes can be
 * serialised, and such lambdas are kept in no class-data archive: the first one costs a process as much as reading a
 * hundred files.
 */
public final class Order<T> implements Comparator<T> {
    private final List<Function<T, ? extends Comparable<?>>> keys;

    private Order(List<Function<T, ? extends Comparable<?>>> keys) {
        this.keys = keys;
    }

    /** The order by that key. */
    public static <T> Order<T> by(Function<T, ? extends Comparable<?>> key) {
        return new Order<>(List.of(key));
    }

    /** This order, and among what is equal in it the order by that key. */
    public Order<T> then(Function<T, ? extends Comparable<?>> key) {
        List<Function<T, ? extends Comparable<?>>> more = new ArrayList<>(keys);
        more.add(key);
        return new Order<>(more);
    }

    @Override
    public int compare(T one, T other) {
        for (int i = 0; i < keys.size(); i++) {
            Function<T, ? extends Comparable<?>> key = keys.get(i);
            int compared = compareKeys(key.apply(one), key.apply(other));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compareKeys(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
