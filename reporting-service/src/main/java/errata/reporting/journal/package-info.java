/// The inbox of both logs, in order and without gaps; everything else is rebuilt from it.
@NullMarked
package errata.reporting.journal;

import org.jspecify.annotations.NullMarked;
