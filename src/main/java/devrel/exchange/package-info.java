/** Foreign rows to records: import with a mapping file. */
@NullMarked
package devrel.exchange;

import org.jspecify.annotations.NullMarked;
