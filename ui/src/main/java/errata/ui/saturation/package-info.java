/// Whether reading on still finds something new.
@NullMarked
package errata.ui.saturation;

import org.jspecify.annotations.NullMarked;
