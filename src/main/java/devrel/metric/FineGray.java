package devrel.metric;

/**
 * A regression of the incidence of one cause when ends of others rule it out: whose ratios say how many end so, whatever
 * the way there; a cause-specific {@link Cox} says at which rate. Fine and Gray (1999), J. Am. Stat. Assoc. 94, 496, with
 * one distribution of censoring for all; R's {@code cmprsk::crr}. Rows at risk from the beginning, each a person.
 */
public final class FineGray {
    private final Observations rows;
    private final Covariates covariates;
    private final int cause;

    private FineGray(Observations rows, Covariates covariates, int cause) {
        this.rows = rows;
        this.covariates = covariates;
        this.cause = cause;
    }

    /** The regression of one cause's incidence on all covariates. Refuses delayed entry, under which it is not defined. */
    public static FineGray of(Observations rows, Covariates covariates, int cause) {
        rows.requireFromTheBeginning();
        if (rows.size() != covariates.rows()) {
            throw new IllegalArgumentException("covariates of another number of rows");
        }
        return new FineGray(rows, covariates, cause);
    }

    /** The model, or why there is none. Several who end at the same time count as Breslow's ties. */
    public FineGrayFit fit() {
        int events = rows.only(cause).events();
        if (events == 0) {
            return new NotEstimable(NotEstimable.Reason.NO_EVENTS, covariates.names(), 0);
        }
        Subdistribution likelihood = new Subdistribution(rows, covariates, cause);
        Ascent ascent = Ascent.of(likelihood, covariates.spreads());
        return ascent.failure(covariates.names(), events)
                .<FineGrayFit>map(reason -> reason)
                .orElseGet(() -> new FineGrayModel(rows, covariates, likelihood, ascent));
    }
}
