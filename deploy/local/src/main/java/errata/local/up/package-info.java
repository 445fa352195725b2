/// `./errata up`: everything starts, and runs until somebody stops it.
@NullMarked
package errata.local.up;

import org.jspecify.annotations.NullMarked;
