package devrel.metric;

import devrel.record.Checkin;
import org.jspecify.annotations.Nullable;

/**
 * The time between two held check-ins of one employment, or the open time after the last one ({@code end} is null) once
 * it is over the limit. It is kept when the clock of the cadence never went over the limit that held on its last day.
 */
public record Gap(
        Employed employed, Checkin begin, @Nullable Checkin end, boolean isKept) {}
