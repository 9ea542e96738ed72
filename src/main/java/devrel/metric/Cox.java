package devrel.metric;

import org.jspecify.annotations.Nullable;

/**
 * A proportional hazards regression to be fitted: who was watched, what is known of them, and how to count. Rows may be
 * of counting processes, (start, stop] with the covariates then in force. Cox (1972), J. R. Stat. Soc. B 34, 187;
 * Andersen and Gill (1982), Ann. Stat. 10, 1100; R's {@code coxph}.
 */
public final class Cox {
    /** What is done about several who leave at the same time. */
    public enum Ties {
        /** As if they left one after the other, in any order; close to exact. */
        EFRON,
        /** As if each were still there when the others left; pulls ratios towards 1. */
        BRESLOW,
        /** The exact probability in discrete time. */
        EXACT
    }

    private final Observations rows;
    private final Covariates covariates;
    private final Levels strata;
    private final @Nullable Levels clusters;
    private final Ties ties;
    private final int eventsPerCoefficient;

    private Cox(
            Observations rows,
            Covariates covariates,
            Levels strata,
            @Nullable Levels clusters,
            Ties ties,
            int eventsPerCoefficient) {
        this.rows = rows;
        this.covariates = covariates;
        this.strata = strata;
        this.clusters = clusters;
        this.ties = ties;
        this.eventsPerCoefficient = eventsPerCoefficient;
    }

    /** The regression on all covariates, with Efron's ties; every cause is an event. */
    public static Cox of(Observations rows, Covariates covariates) {
        if (rows.size() != covariates.rows()) {
            throw new IllegalArgumentException("covariates of another number of rows");
        }
        return new Cox(rows, covariates, Levels.one(rows.size()), null, Ties.EFRON, 0);
    }

    /** With a baseline hazard of its own in each stratum, so that rows are only compared within it. */
    public Cox stratified(Levels by) {
        return new Cox(rows, covariates, by, clusters, ties, eventsPerCoefficient);
    }

    /** With standard errors that hold although rows of one cluster, a person, are alike. Lin and Wei (1989). */
    public Cox clustered(Levels by) {
        return new Cox(rows, covariates, strata, by, ties, eventsPerCoefficient);
    }

    public Cox ties(Ties treatment) {
        return new Cox(rows, covariates, strata, clusters, treatment, eventsPerCoefficient);
    }

    /** Not to be fitted with fewer events per coefficient than this; 10 is customary. */
    public Cox atLeast(int events) {
        return new Cox(rows, covariates, strata, clusters, ties, events);
    }

    /** The model, or why there is none. Exact ties cannot be clustered. */
    public CoxFit fit() {
        if (ties == Ties.EXACT && clusters != null) {
            throw new IllegalStateException("no robust variance with exact ties");
        }
        int events = rows.events();
        if (events == 0) {
            return new NotEstimable(NotEstimable.Reason.NO_EVENTS, covariates.names(), 0);
        }
        if (events < eventsPerCoefficient * covariates.count()) {
            return new NotEstimable(NotEstimable.Reason.TOO_FEW_EVENTS, covariates.names(), events);
        }
        return climbed(new Histories(rows, covariates, strata), events);
    }

    private CoxFit climbed(Histories histories, int events) {
        Likelihood likelihood = ties == Ties.EXACT
                ? new ExactLikelihood(histories)
                : new PartialLikelihood(histories, ties == Ties.EFRON);
        Ascent ascent = Ascent.of(likelihood, covariates.spreads());
        return ascent.failure(covariates.names(), events)
                .<CoxFit>map(reason -> reason)
                .orElseGet(() -> model(histories, ascent));
    }

    private CoxModel model(Histories histories, Ascent ascent) {
        return new CoxModel(rows, covariates, strata, clusters, ties, histories, ascent);
    }
}
