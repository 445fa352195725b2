/// Reads what is asked over HTTP: cuts, instants, lenses. What cannot be read is a problem that says what can.
@NullMarked
package errata.reporting.asking;

import org.jspecify.annotations.NullMarked;
