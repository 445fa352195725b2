/// This service's own copy of the codebooks, kept by following the taxonomy log.
@NullMarked
package errata.annotation.codebook;

import org.jspecify.annotations.NullMarked;
