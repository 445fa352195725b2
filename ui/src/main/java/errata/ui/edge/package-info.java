@NullMarked
package errata.ui.edge;

import org.jspecify.annotations.NullMarked;
