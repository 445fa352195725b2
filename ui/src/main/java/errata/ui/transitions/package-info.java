/// Between which steps traces break: the last good one, and the first that failed.
@NullMarked
package errata.ui.transitions;

import org.jspecify.annotations.NullMarked;
