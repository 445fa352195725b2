@NullMarked
package errata.ui.importing;

import org.jspecify.annotations.NullMarked;
