package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Stretch;
import devrel.record.Exit;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Start;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Writes employments down as evidence: by the start that began them, or by the exit that ended them. */
final class Entries {
    private Entries() {}

    static <T extends Item> List<Evidence.Entry> of(Kind<T> kind, Collection<T> items) {
        return of(kind, items, "");
    }

    static <T extends Item> List<Evidence.Entry> of(Kind<T> kind, Collection<T> items, String reason) {
        List<Evidence.Entry> entries = new ArrayList<>(items.size());
        for (T item : items) {
            entries.add(new Evidence.Entry(kind, item, 1, reason));
        }
        return entries;
    }

    static List<Evidence.Entry> starts(Collection<Employed> employed, String reason) {
        List<Evidence.Entry> entries = new ArrayList<>();
        for (Employed each : employed) {
            entries.add(new Evidence.Entry(Start.KIND, each.begun(), 1, reason));
        }
        return entries;
    }

    static List<Evidence.Entry> exits(Collection<Employed> employed, String reason) {
        List<Evidence.Entry> entries = new ArrayList<>();
        for (Employed each : employed) {
            Exit exit = each.ended();
            if (exit != null) {
                entries.add(new Evidence.Entry(Exit.KIND, exit, 1, reason));
            }
        }
        return entries;
    }

    /** The employments of the stretches that fit. */
    static List<Employed> employed(Collection<Stretch> stretches, Predicate<Stretch> fits) {
        List<Employed> employed = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (fits.test(stretch)) {
                employed.add(stretch.employed());
            }
        }
        return employed;
    }

    /** The stretches with what each weighs; those that weigh nothing are left out. */
    static List<Evidence.Entry> weighed(Collection<Stretch> stretches, ToDoubleFunction<Stretch> weight) {
        List<Evidence.Entry> entries = new ArrayList<>();
        for (Stretch stretch : stretches) {
            double weighs = weight.applyAsDouble(stretch);
            if (weighs > 0) {
                entries.add(new Evidence.Entry(Start.KIND, stretch.employed().begun(), weighs, ""));
            }
        }
        return entries;
    }

    /** A spell with the days that it has lasted by the cut. */
    static Evidence.Entry days(Employed employed, long cut) {
        return new Evidence.Entry(Start.KIND, employed.begun(), employed.tenure(cut), "");
    }

    static Evidence counted(List<Evidence.Entry> entries) {
        return new Evidence(entries, List.of(), List.of());
    }
}
