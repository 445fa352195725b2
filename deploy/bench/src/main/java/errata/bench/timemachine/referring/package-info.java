/// The same rows in the same PostgreSQL by plain means, for comparison.
@NullMarked
package errata.bench.timemachine.referring;

import org.jspecify.annotations.NullMarked;
