/// Cuts: the log positions an answer is computed at, found for an instant and a lens.
@NullMarked
package errata.reporting.cutting;

import org.jspecify.annotations.NullMarked;
