@NullMarked
package errata.ui.wording;

import org.jspecify.annotations.NullMarked;
