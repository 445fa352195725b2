/// Which failures come together on the same traces.
@NullMarked
package errata.reporting.cooccurrence;

import org.jspecify.annotations.NullMarked;
