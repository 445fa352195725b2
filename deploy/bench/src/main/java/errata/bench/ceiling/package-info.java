/// What the broker could do without us.
@NullMarked
package errata.bench.ceiling;

import org.jspecify.annotations.NullMarked;
