/** A fictional company: the same arguments give the same records on any machine. Pure. */
@NullMarked
package devrel.demo;

import org.jspecify.annotations.NullMarked;
