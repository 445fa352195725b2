/// Whether everything that was acknowledged is in the library, whole and once.
@NullMarked
package errata.bench.library;

import org.jspecify.annotations.NullMarked;
