package devrel.report;

import java.util.Optional;

/**
 * A figure of the first page: what it is called there, its value now and a year earlier, a year of it month by month,
 * and what can and cannot be concluded.
 */
public record Headline(Note label, Figure now, Figure earlier, Series trend, Note sentence) {
    /** The key of what to mind with so few: to mind the interval, or to quote counts only; none where there is enough. */
    public Optional<String> remark() {
        if (now.status() != Status.SMALL) {
            return Optional.empty();
        }
        boolean tooFew = now.n() != null && SmallNumbers.isTooFew(now.n());
        return Optional.of(tooFew ? "report.headline.too-few" : "report.headline.small");
    }
}
