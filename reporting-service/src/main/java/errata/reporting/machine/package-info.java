/// The time machine: all a project ever was, in memory in columns, and what it was at any cut.
@NullMarked
package errata.reporting.machine;

import org.jspecify.annotations.NullMarked;
