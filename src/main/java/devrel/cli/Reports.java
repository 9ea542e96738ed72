package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.report.Checkins;
import devrel.report.Commitments;
import devrel.report.Monthly;
import devrel.report.Question;
import devrel.report.Referrals;
import devrel.report.Report;
import devrel.report.Retention;
import devrel.store.Want;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The reports there are: a name, what it reads, how it is answered, and its usual format. A report counts and names
 * nobody, so it reads no texts, and of the people's files only those that change how their records count.
 */
record Reports(
        String name,
        List<Kind<?>> needs,
        BiFunction<Question, Dataset, Report> answer,
        String format,
        boolean ofOneMonth) {
    static final List<String> NAMES = List.of("retention", "checkins", "commitments", "referrals", "monthly");

    /** Keys and codes of a person's file by which somebody counts otherwise: as another, not at all, by another cadence. */
    private static final String[] SIGNS = {"same_as", "staff", "tags"};

    /** What the report reads of each kind that it needs. */
    Want[] wants() {
        Want[] wants = new Want[needs.size()];
        for (int i = 0; i < wants.length; i++) {
            Kind<?> kind = needs.get(i);
            wants[i] = kind == Person.KIND ? Want.saying(kind, SIGNS) : Want.allButTexts(kind);
        }
        return wants;
    }

    static Optional<Reports> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "retention" -> of(name, Retention.NEEDS, Retention::of);
                    case "checkins" -> of(name, Checkins.NEEDS, Checkins::of);
                    case "commitments" -> of(name, Commitments.NEEDS, Commitments::of);
                    case "referrals" -> of(name, Referrals.NEEDS, Referrals::of);
                    case "monthly" -> new Reports(name, Monthly.NEEDS, Monthly::of, "md", true);
                    default -> null;
                });
    }

    private static Reports of(String name, List<Kind<?>> needs, BiFunction<Question, Dataset, Report> answer) {
        return new Reports(name, needs, answer, "text", false);
    }
}
