/// Then and now: what moved each category between two cuts, and by what.
@NullMarked
package errata.reporting.comparing;

import org.jspecify.annotations.NullMarked;
