/// Which failures come together.
@NullMarked
package errata.ui.cooccurrence;

import org.jspecify.annotations.NullMarked;
