/// A year of error analysis, invented: a codebook and what readers said of traces, the same for the same seed. Told
/// event by event, so that its length costs no memory.
@NullMarked
package errata.bench.timemachine.history;

import org.jspecify.annotations.NullMarked;
