package devrel.record;

/** What kind of exit a legal ground makes. Voluntary and involuntary are the headline; the rest is "other" in sums. */
public enum ExitClass implements Coded {
    VOLUNTARY,
    INVOLUNTARY,
    MUTUAL,
    END_OF_TERM,
    BY_WORKER_FOR_CAUSE,
    OTHER,
    UNKNOWN;

    /**
     * The class of an exit: that of its ground, except that a retirement is {@link #OTHER} whatever its ground. A
     * ground that the country's table does not have is {@link #UNKNOWN} here, and an error of {@code check}.
     */
    public static ExitClass of(Exit exit, Settings settings) {
        if ("retirement".equals(exit.primaryReason())) {
            return OTHER;
        }
        return settings.grounds().getOrDefault(exit.ground(), UNKNOWN);
    }
}
