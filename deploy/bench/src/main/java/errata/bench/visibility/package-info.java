/// How soon a trace can be seen and found.
@NullMarked
package errata.bench.visibility;

import org.jspecify.annotations.NullMarked;
