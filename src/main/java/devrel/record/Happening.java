package devrel.record;

import java.time.LocalDate;

/** An item that happened on a day: one CSV row in the file of that month and of the writer who recorded it. */
public interface Happening extends Item {
    /** The day it happened, in the organisation's zone. */
    LocalDate date();

    /** Its order among those of the same day, before the id decides: the place of its step in the list of steps. */
    default int rank() {
        return 0;
    }
}
