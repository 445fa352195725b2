/// Processes stopped and killed under load.
@NullMarked
package errata.bench.drilling;

import org.jspecify.annotations.NullMarked;
