package devrel.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The name of a CSV file: {@code 2026-11.mariana.csv}, a month and the writer who recorded in it. The month stays text,
 * which sorts like time, since the month of java.time brings its formatters along.
 */
record MonthFile(String month, String writer) implements Comparable<MonthFile> {
    private static final String SUFFIX = ".csv";
    private static final int MONTH_LENGTH = "2026-11".length();
    private static final int LONGEST_WRITER = 20;

    static MonthFile of(LocalDate date, String writer) {
        return new MonthFile(date.toString().substring(0, MONTH_LENGTH), writer);
    }

    /** The month and the writer that a file name says, or null when it is no such name. */
    static @Nullable MonthFile parse(String name) {
        int end = name.length() - SUFFIX.length();
        if (end <= MONTH_LENGTH + 1 || !name.endsWith(SUFFIX) || name.charAt(MONTH_LENGTH) != '.') {
            return null;
        }
        String writer = name.substring(MONTH_LENGTH + 1, end);
        int year = Numbers.digits(name, 0, 4);
        int month = name.charAt(4) == '-' ? Numbers.digits(name, 5, 7) : 0;
        boolean known = year >= 1900 && year <= 2999 && month >= 1 && month <= 12;
        return known && isWriter(writer) ? new MonthFile(name.substring(0, MONTH_LENGTH), writer) : null;
    }

    /** Whether the text is a writer's name: 1 to 20 of a–z, 0–9 and hyphen. */
    static boolean isWriter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_WRITER;
    }

    String fileName() {
        return month + "." + writer + SUFFIX;
    }

    @Override
    public int compareTo(MonthFile other) {
        int byMonth = month.compareTo(other.month);
        return byMonth != 0 ? byMonth : writer.compareTo(other.writer);
    }
}
