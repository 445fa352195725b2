/// Stored traces are understood anew.
@NullMarked
package errata.annotation.remapping;

import org.jspecify.annotations.NullMarked;
