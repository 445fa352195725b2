@NullMarked
package errata.ui.history;

import org.jspecify.annotations.NullMarked;
