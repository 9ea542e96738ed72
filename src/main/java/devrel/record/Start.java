package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The first day of an employment spell. A start that names a referral is what makes that referral hired. */
public record Start(
        String id,
        LocalDate date,
        String person,
        @Nullable Contract contract,
        String hireSource,
        @Nullable String referral,
        @Nullable LocalDate until)
        implements Happening {
    public static final Kind<Start> KIND = Kind.happening(
            "start",
            "starts",
            Start.class,
            Column.person("person").required(),
            Column.code("contract", Contract.values()),
            Column.openCode("hire_source", "sources").required(),
            Column.reference("referral", "referral"),
            Column.date("until"));

    /** The form of the contract. Fee-based spells are a line of their own in every report. */
    public enum Contract implements Coded {
        INDEFINITE,
        FIXED_TERM,
        PER_PROJECT,
        FEE_BASED,
        OTHER
    }
}
