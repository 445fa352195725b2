/// Then and now: what moved each category between two instants.
@NullMarked
package errata.ui.comparing;

import org.jspecify.annotations.NullMarked;
