package devrel.metric;

import devrel.record.Assignment;

/** Time without a client before an exit. */
public final class BenchTime {
    private static final int DAYS_BEFORE = 90;
    private static final int LONG_DAYS = 30;

    private BenchTime() {}

    /** Whether more than 30 of the last 90 days of the employment were on the bench. An association, not a cause. */
    public static boolean isLongBeforeExit(Employed employed, Grouping byClient) {
        Window before = new Window(employed.end() - DAYS_BEFORE, employed.end());
        long days = 0;
        for (Stretch stretch : byClient.stretches(employed)) {
            days += stretch.group().equals(Assignment.BENCH) ? stretch.daysIn(before) : 0;
        }
        return days > LONG_DAYS;
    }
}
