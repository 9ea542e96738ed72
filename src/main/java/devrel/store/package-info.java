/** The only room that opens files: layout, YAML and CSV codecs, the one write path, the lock. */
@NullMarked
package devrel.store;

import org.jspecify.annotations.NullMarked;
