/// How far reporting has read.
@NullMarked
package errata.reporting.status;

import org.jspecify.annotations.NullMarked;
