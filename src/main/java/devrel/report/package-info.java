/** One class per report, and the neutral answer that every report gives. Pure: no file, no clock, no words. */
@NullMarked
package devrel.report;

import org.jspecify.annotations.NullMarked;
