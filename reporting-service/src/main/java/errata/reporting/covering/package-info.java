/// Which combinations of the traces' dimensions were read.
@NullMarked
package errata.reporting.covering;

import org.jspecify.annotations.NullMarked;
