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
        return Optional.of(
                isTooFew()
                        ? Note.of("report.headline.too-few", "count", now.numerator(), "of", now.denominator())
                        : Note.of("report.headline.small"));
    }

    /** Whether a percentage would hide that hardly anybody stands behind it; its counts are told in its place. */
    public boolean isTooFew() {
        return now.n() != null
                && SmallNumbers.isTooFew(now.n())
                && now.numerator() != null
                && now.denominator() != null;
    }
}
