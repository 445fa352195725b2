@NullMarked
package errata.ui.codebook;

import org.jspecify.annotations.NullMarked;
