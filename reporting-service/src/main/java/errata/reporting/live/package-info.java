/// Tells pages at once that something was recorded.
@NullMarked
package errata.reporting.live;

import org.jspecify.annotations.NullMarked;
