@NullMarked
package errata.ui.sending;

import org.jspecify.annotations.NullMarked;
