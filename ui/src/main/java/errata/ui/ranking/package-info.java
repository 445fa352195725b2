@NullMarked
package errata.ui.ranking;

import org.jspecify.annotations.NullMarked;
