@NullMarked
package errata.ui.library;

import org.jspecify.annotations.NullMarked;
