package devrel.report;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A published figure that would be told differently now; one of the two is null where there was, or is, no such figure. */
public record Restatement(@Nullable Stated then, @Nullable Stated now) {
    public Restatement {
        if (then == null && now == null) {
            throw new IllegalArgumentException("no figure at all");
        }
    }

    private Stated either() {
        Stated either = then == null ? now : then;
        if (either == null) {
            throw new IllegalStateException();
        }
        return either;
    }

    public String id() {
        return either().id();
    }

    public SortedMap<String, String> by() {
        return either().by();
    }

    public Unit unit() {
        return either().unit();
    }

    /** Whether it is hidden, or was: then nothing is said of the records behind it either. */
    public boolean isHidden() {
        return (then != null && then.status() == Status.HIDDEN) || (now != null && now.status() == Status.HIDDEN);
    }
}
