package devrel.metric;

/**
 * Part of an employment spent in one group: the half-open interval [from, to). The first begins with the start of the
 * employment and the last ends with its exit; between them the person moves. Day counts are those of statistics A3: the
 * group of an opening is that of the day before, the group of an exit that of the last day.
 */
public record Stretch(Employed employed, String group, long from, long to) {
    private boolean isFirst() {
        return from == employed.start();
    }

    private boolean isLast() {
        return to == employed.end();
    }

    /** Whether it holds at the midnight that begins this day: the day's opening, or the closing of the day before. */
    public boolean isOpenAt(long day) {
        return from < day && (isLast() ? to > day : to >= day);
    }

    public boolean startsIn(Window window) {
        return isFirst() && window.contains(from);
    }

    public boolean exitsIn(Window window) {
        return isLast() && employed.endsIn(window);
    }

    public boolean movesInto(Window window) {
        return !isFirst() && window.contains(from);
    }

    public boolean movesOutIn(Window window) {
        return !isLast() && window.contains(to);
    }

    /** The person-days that it adds to the window. */
    public long daysIn(Window window) {
        return window.overlap(from, to);
    }
}
