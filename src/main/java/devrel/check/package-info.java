/** The rules that records must keep: {@code Dataset -> List<Finding>}. Pure. */
@NullMarked
package devrel.check;

import org.jspecify.annotations.NullMarked;
