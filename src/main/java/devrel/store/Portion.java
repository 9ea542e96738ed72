package devrel.store;

import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Files of one kind, to be read one after the other. Thousands of small files take their time by their number, so many
 * are read in two halves at once; what is read, and what is found, comes in their order either way.
 */
record Portion<T extends Item>(Kind<T> kind, List<Want> wants, List<String> ids, List<MonthFile> months) {
    /** Fewer are read before a second thread has begun. */
    private static final int MANY = 50;

    /** The things of these ids. */
    static <T extends Item> Portion<T> ofThings(Kind<T> kind, List<Want> wants, List<String> ids) {
        return new Portion<>(kind, wants, ids, List.of());
    }

    /** Those of these months which one of the wants reaches. */
    static <T extends Item> Portion<T> ofMonths(Kind<T> kind, List<Want> wants, List<MonthFile> months) {
        List<MonthFile> reached = new ArrayList<>();
        for (MonthFile month : months) {
            if (isReached(month, wants)) {
                reached.add(month);
            }
        }
        return new Portion<>(kind, wants, List.of(), reached);
    }

    private static boolean isReached(MonthFile month, List<Want> wants) {
        for (Want want : wants) {
            if (want.reaches(month.month())) {
                return true;
            }
        }
        return false;
    }

    boolean isMany() {
        return ids.size() + months.size() >= MANY;
    }

    private Portion<T> firstHalf() {
        return new Portion<>(kind, wants, ids.subList(0, ids.size() / 2), months.subList(0, months.size() / 2));
    }

    private Portion<T> secondHalf() {
        return new Portion<>(
                kind, wants, ids.subList(ids.size() / 2, ids.size()), months.subList(months.size() / 2, months.size()));
    }

    /** Reads one half with each loader. */
    List<Placed<T>> readByTwo(Loader loader, Loader other) {
        FutureTask<List<Placed<T>>> later = new FutureTask<>(new Task<>(secondHalf(), other));
        Thread reader = new Thread(later, "reader");
        reader.setDaemon(true);
        reader.start();
        List<Placed<T>> placed = loader.read(firstHalf());
        placed.addAll(await(later));
        return placed;
    }

    /** A class and no lambda: the first lambda of a process costs it as much as a hundred files. */
    private static final class Task<T extends Item> implements Callable<List<Placed<T>>> {
        private final Portion<T> portion;
        private final Loader loader;

        Task(Portion<T> portion, Loader loader) {
            this.portion = portion;
            this.loader = loader;
        }

        @Override
        public List<Placed<T>> call() {
            return loader.read(portion);
        }
    }

    private static <V> V await(FutureTask<V> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files are read", stop);
        }
    }
}
