package devrel.cli;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.Want;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code remove} for every kind: asks first, and refuses while another record refers to it. */
final class RecordRemove<T extends Item> implements Command {
    private final Kind<T> kind;

    RecordRemove(Kind<T> kind) {
        this.kind = kind;
    }

    @Override
    public void declare(Usage usage) {
        usage.rest("ID", Records.wording(kind.name()));
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        T item = session.records().named(kind, arguments.required(0, "ID"));
        refuseWhileReferenced(session, item.id());
        new Confirmation(session, arguments).ask("ask.remove", "id", item.id());
        new Writing(session, arguments).save(Changes.by(session.writer()).remove(kind, item));
        return 0;
    }

    private void refuseWhileReferenced(Session session, String id) {
        List<Finding> findings = new ArrayList<>();
        for (Kind<?> other : Kinds.all()) {
            Dataset data = session.store().load(other.isThing() ? Want.all(other) : Want.mentioning(other, id));
            collect(other, data, id, findings);
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private static <S extends Item> void collect(Kind<S> kind, Dataset data, String id, List<Finding> findings) {
        for (S item : data.all(kind)) {
            for (Column column : kind.columns()) {
                if (refers(column, kind.value(item, column), id)) {
                    Place place = data.place(kind, item).at(column.name());
                    findings.add(Finding.of(
                            Problem.STILL_REFERENCED, place, "id", id, "kind", kind.name(), "other", item.id()));
                }
            }
        }
    }

    private static boolean refers(Column column, @Nullable Object value, String id) {
        return switch (column.form()) {
            case REFERENCE -> id.equals(value);
            case REFERENCES -> value instanceof List<?> ids && ids.contains(id);
            case KIND_ID -> value instanceof String text && text.endsWith(":" + id);
            default -> false;
        };
    }
}
