/// Reviews: one reader's pass over a whole trace.
@NullMarked
package errata.annotation.reviewing;

import org.jspecify.annotations.NullMarked;
