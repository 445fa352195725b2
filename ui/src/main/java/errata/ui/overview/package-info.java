@NullMarked
package errata.ui.overview;

import org.jspecify.annotations.NullMarked;
