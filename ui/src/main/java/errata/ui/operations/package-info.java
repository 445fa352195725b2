@NullMarked
package errata.ui.operations;

import org.jspecify.annotations.NullMarked;
