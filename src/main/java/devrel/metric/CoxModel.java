package devrel.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fitted proportional hazards regression: hazard ratios, tests, and how far to trust them. */
public final class CoxModel implements CoxFit {
    private final Observations rows;
    private final Covariates covariates;
    private final Levels strata;
    private final @Nullable Levels clusters;
    private final Cox.Ties ties;
    private final Histories histories;
    private final PartialLikelihood likelihood;
    private final Ascent ascent;
    private final double[][] naive;
    private final double[][] covariance;

    CoxModel(
            Observations rows,
            Covariates covariates,
            Levels strata,
            @Nullable Levels clusters,
            Cox.Ties ties,
            Histories histories,
            Ascent ascent) {
        this.rows = rows;
        this.covariates = covariates;
        this.strata = strata;
        this.clusters = clusters;
        this.ties = ties;
        this.histories = histories;
        this.ascent = ascent;
        likelihood = new PartialLikelihood(histories, ties == Cox.Ties.EFRON);
        naive = Symmetric.of(ascent.top().information).inverse();
        covariance = clusters == null ? naive : robust(clusters);
    }

    private double[][] robust(Levels by) {
        double[][] moved = Symmetric.product(residuals(ascent.beta()).sums(by), naive);
        return Symmetric.squares(moved);
    }

    private ScoreResiduals residuals(double[] beta) {
        return ScoreResiduals.of(histories, likelihood, beta);
    }

    /**
     * A covariate in the model.
     *
     * @param coefficient the log of the hazard ratio; its standard error is robust where the rows are clustered
     * @param naiveSe the standard error as if all rows were of different people
     */
    public record Term(String name, Estimate coefficient, double naiveSe) {
        /** How many times the hazard per unit of the covariate, from 0 up. */
        public double hazardRatio() {
            return StrictMath.exp(coefficient.value());
        }

        /** Wald's interval of the hazard ratio. */
        public Interval interval(double confidence) {
            Interval log = coefficient.interval(confidence);
            return new Interval(StrictMath.exp(log.low()), StrictMath.exp(log.high()));
        }

        public double z() {
            return coefficient.value() / coefficient.se();
        }

        /** Wald's p-value against a ratio of 1. */
        public double p() {
            return Normal.twoSided(z());
        }
    }

    /** The covariates, in the order given. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < naive.length; j++) {
            terms.add(new Term(
                    covariates.names().get(j),
                    new Estimate(ascent.beta()[j], StrictMath.sqrt(covariance[j][j])),
                    StrictMath.sqrt(naive[j][j])));
        }
        return terms;
    }

    /** The covariate of that name. */
    public Term term(String name) {
        return terms().get(covariates.names().indexOf(name));
    }

    public int size() {
        return rows.size();
    }

    public int events() {
        return rows.events();
    }

    /** The coefficients' covariance, robust where the rows are clustered. */
    public double[][] covariance() {
        return copy(covariance);
    }

    /** The inverse of the information. */
    public double[][] naiveCovariance() {
        return copy(naive);
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    /** The log partial likelihood with all hazard ratios 1. */
    public double nullLogLikelihood() {
        return ascent.start().logLikelihood();
    }

    public double logLikelihood() {
        return ascent.top().logLikelihood();
    }

    /** The test that all hazard ratios are 1, by the gain in likelihood; takes the rows as of different people. */
    public ChiSquared likelihoodRatio() {
        return new ChiSquared(2 * (logLikelihood() - nullLogLikelihood()), naive.length);
    }

    /** The same test by the coefficients; robust where the rows are clustered. */
    public ChiSquared wald() {
        Symmetric factors = Symmetric.of(covariance);
        return new ChiSquared(factors.quadratic(ascent.beta()), factors.rank());
    }

    /** The same test by the slope at ratios of 1; takes the rows as of different people. */
    public ChiSquared score() {
        Slope start = ascent.start();
        return new ChiSquared(Symmetric.of(start.information).quadratic(start.score), naive.length);
    }

    /** The score test robust over clusters; empty where the rows are not clustered. */
    public Optional<ChiSquared> robustScore() {
        if (clusters == null) {
            return Optional.empty();
        }
        Symmetric factors = Symmetric.of(
                Symmetric.squares(residuals(new double[naive.length]).sums(clusters)));
        return Optional.of(new ChiSquared(factors.quadratic(ascent.start().score), factors.rank()));
    }

    /** How often, of two of whom one left first, it was the one of the higher hazard. */
    public Concordance concordance() {
        Levels by = clusters == null ? Levels.each(rows.size()) : clusters;
        return Concordance.of(histories, histories.predictors(ascent.beta()), by);
    }

    /** The test that hazard ratios do not change as time goes by, time counted on a scale; with Efron's or Breslow's ties. */
    public Proportionality proportionality(Proportionality.Scale scale) {
        if (ties == Cox.Ties.EXACT) {
            throw new IllegalStateException("no test of proportionality with exact ties");
        }
        return Proportionality.of(covariates.names(), histories, likelihood, ascent, scale.of(rows, histories));
    }

    /** The survival that the model gives to someone of a stratum (0 without strata) with those covariates. */
    public Predicted survival(int stratum, double... values) {
        if (values.length != covariates.count() || stratum >= strata.count()) {
            throw new IllegalArgumentException("other covariates or strata than the model's");
        }
        return Predicted.of(histories, likelihood, ascent.beta(), naive, stratum, values);
    }
}
