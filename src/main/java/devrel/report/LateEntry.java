package devrel.report;

import devrel.metric.Quartiles;
import devrel.record.Happening;
import devrel.record.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How late records are written down: from the day of a row to the day of the first commit that held it. What was committed
 * before its day, such as an exit that was announced, was not late: 0 days.
 */
final class LateEntry {
    private static final String ID = "records.late-entry.median";

    private final Basis basis;
    private final Entered entered;
    private final List<Figure> figures = new ArrayList<>();
    private int loose;

    LateEntry(Basis basis, List<Kind<? extends Happening>> kinds) {
        this.basis = basis;
        this.entered = basis.question().entered();
        Note untold = entered.untold();
        if (untold == null) {
            kinds.forEach(this::add);
        }
        if (figures.isEmpty()) {
            Note why = untold == null ? Note.of("report.note.nobody") : untold;
            figures.add(basis.figures().notAvailable(ID, By.COMPANY, Unit.DAYS, why));
        }
    }

    Section section() {
        List<Section.Part> parts = figures.get(0).by().isEmpty()
                ? List.of(new Section.Figures(List.copyOf(figures)))
                : Sections.groups(figures);
        return new Section("report.section.late-entry", parts);
    }

    /** How many rows of the period no commit holds yet. */
    List<Note> notes() {
        return loose == 0 ? List.of() : List.of(Note.of("report.note.not-committed", "count", loose));
    }

    private <T extends Happening> void add(Kind<T> kind) {
        List<Evidence.Entry> rows = new ArrayList<>();
        List<T> uncommitted = new ArrayList<>();
        for (T row : basis.data().all(kind)) {
            LocalDate day = entered.day(kind, row);
            if (isTold(row) && day == null) {
                uncommitted.add(row);
            } else if (isTold(row)) {
                rows.add(new Evidence.Entry(kind, row, days(row, day), ""));
            }
        }
        loose += uncommitted.size();
        if (rows.size() + uncommitted.size() > 0) {
            figures.add(median(kind, rows, Entries.of(kind, uncommitted, "report.reason.not-committed")));
        }
    }

    private boolean isTold(Happening row) {
        return basis.period().contains(row.date())
                && !row.date().isAfter(basis.question().asOf());
    }

    private static long days(Happening row, @Nullable LocalDate committed) {
        return committed == null
                ? 0
                : Math.max(0, committed.toEpochDay() - row.date().toEpochDay());
    }

    private static Figure median(Kind<?> kind, List<Evidence.Entry> rows, List<Evidence.Entry> uncommitted) {
        Draft draft = Draft.of(ID, By.of("kind", kind.name()), Unit.DAYS)
                .n(rows.size())
                .evidence(() -> new Evidence(List.of(), rows, uncommitted));
        if (rows.isEmpty()) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.none-committed"));
        }
        double[] days = rows.stream().mapToDouble(Evidence.Entry::weight).toArray();
        return draft.daysOfHalf("report.note.half-of-rows-between", Quartiles.of(days))
                .status(SmallNumbers.ofProportion(rows.size(), false))
                .figure();
    }
}
