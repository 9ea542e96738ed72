package devrel.report;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.report.Cause.Changed;
import devrel.report.Cause.Way;
import devrel.report.Cause.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which records made a figure another one: those that changed between two states of the data and stand behind the figure in
 * one of them; else those that have to do with what does; else all that changed of the time of which it tells.
 */
public final class Causes {
    private final List<Difference> differences = new ArrayList<>();
    private final boolean sameSettings;

    private record Difference(Changed changed, Set<String> names) {}

    /** The records then and now; what is dated after the day tells of no figure. */
    public Causes(Dataset then, Dataset now, LocalDate asOf) {
        sameSettings = then.settings().equals(now.settings());
        for (Kind<?> kind : now.kinds()) {
            compare(kind, then, now, asOf);
        }
    }

    private <T extends Item> void compare(Kind<T> kind, Dataset then, Dataset now, LocalDate asOf) {
        for (T item : now.all(kind)) {
            T before = then.find(kind, item.id()).orElse(null);
            if (!item.equals(before) && (isOf(asOf, item) || (before != null && isOf(asOf, before)))) {
                add(kind, item, before == null ? Way.ADDED : Way.CHANGED, now);
            }
        }
        for (T item : then.all(kind)) {
            if (isOf(asOf, item) && now.find(kind, item.id()).isEmpty()) {
                add(kind, item, Way.REMOVED, then);
            }
        }
    }

    private static boolean isOf(LocalDate asOf, Item item) {
        return !(item instanceof Happening happening) || !happening.date().isAfter(asOf);
    }

    private <T extends Item> void add(Kind<T> kind, T item, Way way, Dataset data) {
        Changed changed = new Changed(kind, item.id(), way, data.place(kind, item));
        differences.add(new Difference(changed, names(kind, item)));
    }

    /** The record's id, and those of the records that it names. */
    private static <T extends Item> Set<String> names(Kind<T> kind, T item) {
        Set<String> names = new HashSet<>();
        names.add(item.id());
        for (Column column : kind.columns()) {
            Object value = kind.value(item, column);
            if (column.form() == Column.Form.REFERENCE && value != null) {
                names.add(String.valueOf(value));
            }
        }
        return names;
    }

    /** Why the figure is another one; each is null where there was, or is, no such figure. */
    public Cause of(@Nullable Figure then, @Nullable Figure now) {
        Set<Evidence.Entry> moved = moved(evidence(then), evidence(now));
        Set<String> ids = new HashSet<>();
        Set<String> near = new HashSet<>();
        moved.forEach(entry -> {
            ids.add(entry.item().id());
            near.addAll(named(entry));
        });
        List<Changed> direct =
                changed(difference -> ids.contains(difference.changed().id()));
        if (!direct.isEmpty()) {
            return new Cause(Why.RECORDS, direct);
        }
        List<Changed> related =
                changed(difference -> difference.names().stream().anyMatch(near::contains));
        if (!related.isEmpty()) {
            return new Cause(Why.NEAR, related);
        }
        List<Changed> any = changed(difference -> true);
        return any.isEmpty() ? new Cause(sameSettings ? Why.TOOL : Why.SETTINGS, List.of()) : new Cause(Why.ANY, any);
    }

    private static Set<String> named(Evidence.Entry entry) {
        return namesOf(entry.kind(), entry.item());
    }

    private static <T extends Item> Set<String> namesOf(Kind<T> kind, Item item) {
        return names(kind, kind.type().cast(item));
    }

    private List<Changed> changed(Predicate<Difference> which) {
        return differences.stream().filter(which).map(Difference::changed).toList();
    }

    private static Evidence evidence(@Nullable Figure figure) {
        return figure == null ? Evidence.NONE : figure.evidence().get();
    }

    /** What stands behind one of the two otherwise than behind the other. */
    private static Set<Evidence.Entry> moved(Evidence then, Evidence now) {
        Set<Evidence.Entry> moved = new HashSet<>();
        moved(then.numerator(), now.numerator(), moved);
        moved(then.denominator(), now.denominator(), moved);
        moved(then.leftOut(), now.leftOut(), moved);
        return moved;
    }

    private static void moved(List<Evidence.Entry> then, List<Evidence.Entry> now, Set<Evidence.Entry> moved) {
        Set<Evidence.Entry> before = new HashSet<>(then);
        Set<Evidence.Entry> after = new HashSet<>(now);
        then.stream().filter(entry -> !after.contains(entry)).forEach(moved::add);
        now.stream().filter(entry -> !before.contains(entry)).forEach(moved::add);
    }
}
