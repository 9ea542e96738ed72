package devrel.cli;

import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Commitment;
import devrel.record.Kind;
import devrel.record.Opening;
import devrel.record.Person;

/** What a new record says where the user said nothing. */
final class Defaults {
    private Defaults() {}

    /** Fills what is still empty: today, the current writer, and the usual kind of each thing. */
    static void fill(Session session, Draft<?> draft) {
        Kind<?> kind = draft.kind();
        for (Column column : kind.columns()) {
            if (column.isRequired() && column.form() == Column.Form.WRITER && draft.value(column.name()) == null) {
                draft.set(column.name(), session.writer());
            }
        }
        if (!kind.isThing()) {
            draft.otherwise("date", session.today());
        }
        if (kind == Person.KIND) {
            draft.otherwise("kind", Person.PersonKind.PROFESSIONAL);
        } else if (kind == Checkin.KIND) {
            draft.otherwise("kind", Checkin.CheckinKind.REGULAR).otherwise("outcome", Checkin.Outcome.HELD);
        } else if (kind == Opening.KIND) {
            draft.otherwise("opened", session.today());
        } else if (kind == Commitment.KIND) {
            draft.otherwise("due", session.today().plusWeeks(2));
        }
    }
}
