package devrel.report;

import java.time.YearMonth;

/** A figure of a published month that would be told differently now, and why. */
public record Restated(YearMonth month, Restatement figure, Cause cause) {}
