@NullMarked
package errata.ui.wire;

import org.jspecify.annotations.NullMarked;
