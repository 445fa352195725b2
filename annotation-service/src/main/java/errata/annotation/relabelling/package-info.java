/// Labels that move because their category was split, a merge was undone, or somebody erred.
@NullMarked
package errata.annotation.relabelling;

import org.jspecify.annotations.NullMarked;
