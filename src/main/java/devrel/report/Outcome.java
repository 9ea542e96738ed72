package devrel.report;

import java.util.ArrayList;
import java.util.List;

/** What a regression looks at: who leaves of their own will, or who refers for the first time. */
enum Outcome {
    LEAVING(
            "factor.hazard-ratio",
            "report.section.factors-leaving",
            "report.note.leaving-more",
            "report.note.leaving-less",
            "report.note.leaving-unclear"),
    REFERRING(
            "factor.referral-ratio",
            "report.section.factors-referring",
            "report.note.referring-more",
            "report.note.referring-less",
            "report.note.referring-unclear");

    private final String id;
    private final String section;
    private final String more;
    private final String less;
    private final String unclear;

    Outcome(String id, String section, String more, String less, String unclear) {
        this.id = id;
        this.section = section;
        this.more = more;
        this.less = less;
        this.unclear = unclear;
    }

    String id() {
        return id;
    }

    String section() {
        return section;
    }

    String more() {
        return more;
    }

    String less() {
        return less;
    }

    String unclear() {
        return unclear;
    }

    /** The factors that can go with it: a first referral has none before it. */
    List<Factor> factors() {
        List<Factor> factors = new ArrayList<>(List.of(Factor.values()));
        if (this == REFERRING) {
            factors.remove(Factor.MADE_REFERRAL);
        }
        return factors;
    }
}
