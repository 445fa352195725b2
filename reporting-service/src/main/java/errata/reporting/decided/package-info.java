/// What was decided by an instant, whenever it was recorded: the journal read in the order in which things were
/// claimed.
@NullMarked
package errata.reporting.decided;

import org.jspecify.annotations.NullMarked;
