/** What the tool asks of the git executable. */
@NullMarked
package devrel.store.git;

import org.jspecify.annotations.NullMarked;
