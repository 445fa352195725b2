/// Questions to the service, and how long their answers took.
@NullMarked
package errata.bench.timemachine.asking;

import org.jspecify.annotations.NullMarked;
