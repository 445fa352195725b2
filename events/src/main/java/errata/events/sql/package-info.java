/// SQL in files of its own.
@NullMarked
package errata.events.sql;

import org.jspecify.annotations.NullMarked;
