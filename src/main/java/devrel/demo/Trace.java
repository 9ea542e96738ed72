package devrel.demo;

import devrel.record.Touch.TouchKind;
import java.time.LocalDate;

/** Something of ours that reached a professional on a day, and that a referral of theirs may go back to. */
record Trace(LocalDate date, TouchKind kind, String id) {
    String ref() {
        return kind.code() + ":" + id;
    }
}
