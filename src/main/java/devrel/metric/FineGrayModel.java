package devrel.metric;

import java.util.ArrayList;
import java.util.List;

/** A fitted regression of an incidence: how many times the subdistribution hazard per unit of each covariate. */
public final class FineGrayModel implements FineGrayFit {
    private final List<String> names;
    private final Ascent ascent;
    private final double[][] naive;
    private final double[][] covariance;

    FineGrayModel(Observations rows, Covariates covariates, Subdistribution likelihood, Ascent ascent) {
        this.names = covariates.names();
        this.ascent = ascent;
        naive = Symmetric.of(ascent.top().information).inverse();
        double[][] residuals = SubdistributionResiduals.of(likelihood, rows, ascent.beta());
        covariance = Symmetric.squares(Symmetric.product(residuals, naive));
    }

    /** The covariates, in the order given; standard errors hold although the censoring is estimated too. */
    public List<CoxModel.Term> terms() {
        List<CoxModel.Term> terms = new ArrayList<>();
        for (int j = 0; j < naive.length; j++) {
            Estimate coefficient = new Estimate(ascent.beta()[j], StrictMath.sqrt(covariance[j][j]));
            terms.add(new CoxModel.Term(names.get(j), coefficient, StrictMath.sqrt(naive[j][j])));
        }
        return terms;
    }

    public double logLikelihood() {
        return ascent.top().logLikelihood();
    }

    /** The log likelihood with all ratios 1. */
    public double nullLogLikelihood() {
        return ascent.start().logLikelihood();
    }
}
