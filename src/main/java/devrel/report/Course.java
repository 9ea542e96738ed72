package devrel.report;

import java.util.Arrays;

/**
 * What is known of one employment as its tenure goes by, in days: a value holds after the day on which it is set, up to and
 * including the day on which the next is set, so that nothing is known before it happens. Not a number while unknown.
 */
final class Course {
    private double[] days = new double[4];
    private double[] values = new double[4];
    private int size;

    /** A course that begins with that value. */
    static Course of(double value) {
        Course course = new Course();
        course.set(Double.NEGATIVE_INFINITY, value);
        return course;
    }

    /** From after that day on; days come in their order, and the last value of a day holds. */
    Course set(double day, double value) {
        if (size > 0 && days[size - 1] == day) {
            size--;
        }
        if (size > 0 && Double.compare(values[size - 1], value) == 0) {
            return this;
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        days[size] = day;
        values[size++] = value;
        return this;
    }

    /** The value on a day of tenure. */
    double at(double day) {
        int found = Arrays.binarySearch(days, 0, size, day);
        int before = found >= 0 ? found : -found - 1;
        return before == 0 ? Double.NaN : values[before - 1];
    }

    /** The same, but unknown up to and including that day. */
    Course unknownUntil(double day) {
        Course later = Course.of(Double.NaN);
        later.set(day, at(Math.nextUp(day)));
        for (int i = 0; i < size; i++) {
            if (days[i] > day) {
                later.set(days[i], values[i]);
            }
        }
        return later;
    }

    boolean isBegun() {
        return size > 0;
    }

    /** How often it changes at most. */
    int changes() {
        return size;
    }

    /** Adds the days after {@code from} and before {@code to} on which the value changes; returns where they end. */
    int addChanges(double from, double to, double[] into, int at) {
        int end = at;
        for (int i = 0; i < size; i++) {
            if (days[i] > from && days[i] < to) {
                into[end++] = days[i];
            }
        }
        return end;
    }
}
