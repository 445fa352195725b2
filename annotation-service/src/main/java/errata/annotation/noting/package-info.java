/// Notes: open codes, each its author's own.
@NullMarked
package errata.annotation.noting;

import org.jspecify.annotations.NullMarked;
