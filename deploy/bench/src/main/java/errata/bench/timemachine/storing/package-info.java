/// What is kept on the disk.
@NullMarked
package errata.bench.timemachine.storing;

import org.jspecify.annotations.NullMarked;
