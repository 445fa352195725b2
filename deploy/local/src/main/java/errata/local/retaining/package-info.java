/// `./errata retention`: which days of traces are dropped, and dropping them.
@NullMarked
package errata.local.retaining;

import org.jspecify.annotations.NullMarked;
