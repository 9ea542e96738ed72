package devrel.report;

import devrel.record.Coded;
import java.util.Locale;

/** What a figure counts. */
public enum Unit implements Coded {
    PEOPLE,
    COUNT,
    DAYS,
    PERSON_DAYS,
    RATIO,
    PERCENT_POINTS,
    PER_PERSON_YEAR,
    SCORE,
    MONEY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
