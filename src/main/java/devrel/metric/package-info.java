/**
 * The arithmetic: person-days, intervals, cohorts, funnels, survival. Pure and reusable; each formula's source in its
 * Javadoc.
 */
@NullMarked
package devrel.metric;

import org.jspecify.annotations.NullMarked;
