@NullMarked
package errata.ui.shell;

import org.jspecify.annotations.NullMarked;
