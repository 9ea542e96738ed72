package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.report.Checkins;
import devrel.report.Commitments;
import devrel.report.Community;
import devrel.report.Contents;
import devrel.report.Engagement;
import devrel.report.Events;
import devrel.report.Factors;
import devrel.report.Growth;
import devrel.report.Monthly;
import devrel.report.Quality;
import devrel.report.Question;
import devrel.report.Referrals;
import devrel.report.Report;
import devrel.report.Retention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reports there are: a name, what it reads, from which day on it tells how long ago we talked (null when it needs
 * every check-in, or none), how it is answered, and its usual format.
 */
record Reports(
        String name,
        List<Kind<?>> needs,
        @Nullable Function<Question, LocalDate> talksSince,
        BiFunction<Question, Dataset, Report> answer,
        String format,
        boolean ofOneMonth) {
    static final List<String> NAMES = List.of(
            "retention",
            "checkins",
            "engagement",
            "factors",
            "commitments",
            "growth",
            "community",
            "events",
            "content",
            "referrals",
            "quality",
            "monthly");

    static Optional<Reports> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "retention" -> of(name, Retention.NEEDS, Retention::of);
                    case "checkins" ->
                        new Reports(name, Checkins.NEEDS, Checkins::talksSince, Checkins::of, "text", false);
                    case "engagement" -> of(name, Engagement.NEEDS, Engagement::of);
                    case "factors" -> of(name, Factors.NEEDS, Factors::of);
                    case "quality" -> of(name, Quality.NEEDS, Quality::of);
                    case "commitments" -> of(name, Commitments.NEEDS, Commitments::of);
                    case "growth" -> of(name, Growth.NEEDS, Growth::of);
                    case "community" -> of(name, Community.NEEDS, Community::of);
                    case "events" -> of(name, Events.NEEDS, Events::of);
                    case "content" -> of(name, Contents.NEEDS, Contents::of);
                    case "referrals" -> of(name, Referrals.NEEDS, Referrals::of);
                    case "monthly" -> new Reports(name, Monthly.NEEDS, Monthly::talksSince, Monthly::of, "md", true);
                    default -> null;
                });
    }

    /** Whether it can tell of each referrer, for staff. */
    boolean isOfReferrers() {
        return name.equals("referrals");
    }

    /** Whether it tells how late records are written down, for which it asks git of every commit. */
    boolean tellsLateness() {
        return name.equals("quality");
    }

    /** Whether curves are among its answers, with options of their own. */
    boolean hasCurves() {
        return name.equals("retention");
    }

    private static Reports of(String name, List<Kind<?>> needs, BiFunction<Question, Dataset, Report> answer) {
        return new Reports(name, needs, null, answer, "text", false);
    }
}
