package devrel.store;

import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Reader<T> reader = new Reader<>(secondHalf(), other);
        reader.start();
        List<Placed<T>> placed = loader.read(firstHalf());
        placed.addAll(reader.await());
        return placed;
    }

    /** No task and no lambda: the first of either in a process costs it as much as a hundred files. */
    private static final class Reader<T extends Item> extends Thread {
        private final Portion<T> portion;
        private final Loader loader;
        private List<Placed<T>> placed = List.of();
        private @Nullable Throwable failure;

        Reader(Portion<T> portion, Loader loader) {
            super("reader");
            setDaemon(true);
            this.portion = portion;
            this.loader = loader;
        }

        @Override
        public void run() {
            try {
                placed = loader.read(portion);
            } catch (RuntimeException | Error failed) {
                failure = failed;
            }
        }

        /** What was read; what stopped the reading stops the one who waits for it. */
        List<Placed<T>> await() {
            try {
                join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while files are read", stop);
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
            return placed;
        }
    }
}
