/// How long traces are kept.
@NullMarked
package errata.annotation.retaining;

import org.jspecify.annotations.NullMarked;
