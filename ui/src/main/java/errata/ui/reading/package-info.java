@NullMarked
package errata.ui.reading;

import org.jspecify.annotations.NullMarked;
