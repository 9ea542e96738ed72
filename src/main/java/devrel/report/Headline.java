package devrel.report;

import java.util.Optional;

/**
 * A figure of the first page: what it is called there, its value now and a year earlier, a year of it month by month,
 * and what can and cannot be concluded.
 */
public record Headline(Note label, Figure now, Figure earlier, Series trend, Note sentence) {
    /** What to mind with so few: the interval, or to say counts only; none where there is enough. */
    public Optional<Note> remark() {
        if (now.status() != Status.SMALL) {
            return Optional.empty();
        }
        if (isToldInCounts()) {
            return Optional.of(
                    Note.of("report.headline.counts-only", "count", now.numerator(), "of", now.denominator()));
        }
        return Optional.of(Note.of(isTooFew() ? "report.headline.too-few" : "report.headline.small"));
    }

    private boolean isTooFew() {
        return now.n() != null && SmallNumbers.isTooFew(now.n());
    }

    /** Whether it is a share of so few that its percentage would hide how few, so that its counts are told instead. */
    public boolean isToldInCounts() {
        return isTooFew()
                && now.value() != null
                && now.numerator() != null
                && now.denominator() != null
                && now.denominator() == Math.rint(now.denominator());
    }
}
