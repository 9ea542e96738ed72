package devrel.report;

import devrel.record.Coded;

/** Whether and how a figure may be shown (small-number rules). */
public enum Status implements Coded {
    /** As it is. */
    SHOWN,
    /** Marked: few people. */
    SMALL,
    /** The group is too small: no value. */
    HIDDEN,
    /** The cohort is not old enough yet. */
    IMMATURE,
    /** The period is not over. */
    PARTIAL,
    /** It cannot be computed; the note says why. */
    NOT_AVAILABLE
}
