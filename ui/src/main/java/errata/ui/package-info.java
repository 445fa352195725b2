@NullMarked
package errata.ui;

import org.jspecify.annotations.NullMarked;
