package devrel.demo;

import devrel.record.Exit;
import devrel.record.Start;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One spell of a worker: how it began and, once it is over, how it ended and whether the answers fade before it. */
record Stint(
        LocalDate from,
        Start.Contract contract,
        String source,
        @Nullable Introduction introduction,
        @Nullable LocalDate until,
        @Nullable Exit exit,
        boolean fading) {
    /** The referral that led to a hire; its records are written later, under this id. */
    record Introduction(
            String referral,
            LocalDate date,
            Worker referrer,
            @Nullable String opening) {}

    static Stint from(LocalDate from, Start.Contract contract, String source) {
        return new Stint(from, contract, source, null, null, null, false);
    }

    Stint through(Introduction introduction) {
        return new Stint(from, contract, "referral", introduction, until, exit, fading);
    }

    Stint until(LocalDate plannedEnd) {
        return new Stint(from, contract, source, introduction, plannedEnd, exit, fading);
    }

    Stint ended(Exit exit, boolean fading) {
        return new Stint(from, contract, source, introduction, until, exit, fading);
    }

    @Nullable
    LocalDate lastDay() {
        return exit == null ? null : exit.date();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (exit == null || !day.isAfter(exit.date()));
    }
}
