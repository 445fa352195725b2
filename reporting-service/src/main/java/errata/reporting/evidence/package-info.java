/// What readers said and drew, as intervals of log positions. The fold is pure; the store keeps it.
@NullMarked
package errata.reporting.evidence;

import org.jspecify.annotations.NullMarked;
