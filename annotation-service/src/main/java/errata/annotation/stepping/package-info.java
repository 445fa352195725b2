/// What step of a trace a place in it is, and which step came before it.
@NullMarked
package errata.annotation.stepping;

import org.jspecify.annotations.NullMarked;
