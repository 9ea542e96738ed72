package devrel.metric;

/** What came of a regression of an incidence: a model, or why there is none. */
public sealed interface FineGrayFit permits FineGrayModel, NotEstimable {}
