package devrel.metric;

/** What came of a regression: a model, or why there is none. */
public sealed interface CoxFit permits CoxModel, NotEstimable {}
