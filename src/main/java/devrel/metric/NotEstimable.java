package devrel.metric;

import java.util.List;

/** Why a regression has no answer, the covariates it is about, and the events there were. */
public record NotEstimable(Reason reason, List<String> terms, int events) implements CoxFit, FineGrayFit {
    public enum Reason {
        /** Nobody had an event. */
        NO_EVENTS,
        /** Fewer events per coefficient than asked for. */
        TOO_FEW_EVENTS,
        /** Nobody at risk together differed in these, or others say it all. */
        NO_CONTRAST,
        /** Some group had no event, or all of them: no finite hazard ratio. Show the log-rank test and the rates. */
        SEPARATED,
        /** The search found no top. */
        NOT_CONVERGED
    }
}
