/// Numbers in little room: bytes of as many as each needs, and columns of ints that grow.
@NullMarked
package errata.reporting.compact;

import org.jspecify.annotations.NullMarked;
