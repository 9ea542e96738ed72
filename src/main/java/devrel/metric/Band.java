package devrel.metric;

/**
 * How the interval of a probability is made from its standard error; the log-log one keeps its level in small groups.
 * Formulas: Kalbfleisch and Prentice (2002), section 1.4; Borgan and Liestøl (1990), Scand. J. Stat. 17, 35.
 */
public enum Band {
    /** On the scale of log(-log S); within 0 and 1. */
    LOG_LOG {
        @Override
        Interval around(double p, double se, double z) {
            double centre = StrictMath.log(-StrictMath.log(p));
            double half = z * se / p / StrictMath.log(p);
            return new Interval(
                    StrictMath.exp(-StrictMath.exp(centre - half)), StrictMath.exp(-StrictMath.exp(centre + half)));
        }
    },
    /** On the scale of log S; cut at 1. */
    LOG {
        @Override
        Interval around(double p, double se, double z) {
            double half = z * se / p;
            double centre = StrictMath.log(p);
            return new Interval(StrictMath.exp(centre - half), Math.min(1, StrictMath.exp(centre + half)));
        }
    },
    /** On the scale of S itself; cut at 0 and 1. */
    PLAIN {
        @Override
        Interval around(double p, double se, double z) {
            return new Interval(Math.max(0, p - z * se), Math.min(1, p + z * se));
        }
    };

    /** The interval of a probability strictly between 0 and 1. */
    abstract Interval around(double p, double se, double z);
}
