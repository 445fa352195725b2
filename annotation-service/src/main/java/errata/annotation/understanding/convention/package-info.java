/// One file for each convention spans are written in. A new one is a new file and a line in `Conventions`.
@NullMarked
package errata.annotation.understanding.convention;

import org.jspecify.annotations.NullMarked;
