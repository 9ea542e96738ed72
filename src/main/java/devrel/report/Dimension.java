package devrel.report;

import devrel.record.Coded;
import java.util.Locale;
import java.util.Optional;

/** What {@code --by} can group by. */
public enum Dimension implements Coded {
    CLIENT,
    ROLE,
    SENIORITY,
    SOURCE,
    REFERRER,
    COHORT_YEAR,
    COHORT_QUARTER,
    COHORT_MONTH;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** The key of this dimension in JSON's {@code by}: {@code client}, {@code cohort} … */
    public String key() {
        return isCohort() ? "cohort" : code();
    }

    public boolean isCohort() {
        return compareTo(COHORT_YEAR) >= 0;
    }

    /** The dimension that the option's value names; {@code cohort} alone is by year. */
    public static Optional<Dimension> named(String text) {
        String wanted = text.equals("cohort") ? "cohort:year" : text;
        for (Dimension dimension : values()) {
            if (dimension.code().equals(wanted)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
