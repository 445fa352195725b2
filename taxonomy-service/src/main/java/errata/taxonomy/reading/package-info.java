/// The codebook now, at an instant, or at a position.
@NullMarked
package errata.taxonomy.reading;

import org.jspecify.annotations.NullMarked;
