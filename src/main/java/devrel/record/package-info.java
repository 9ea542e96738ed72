/**
 * The domain's nouns as immutable records, the registry of their kinds, and the {@link devrel.record.Dataset} that
 * holds them. Knows no file, no clock and no library.
 */
@NullMarked
package devrel.record;

import org.jspecify.annotations.NullMarked;
