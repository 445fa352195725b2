/// What the load costs the processes: processor time, memory, and where the time goes.
@NullMarked
package errata.bench.measuring;

import org.jspecify.annotations.NullMarked;
