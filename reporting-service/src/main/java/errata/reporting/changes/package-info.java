/// How often each kind of trace counted, at any position: the log of changes, in columns, replayed. Pure.
@NullMarked
package errata.reporting.changes;

import org.jspecify.annotations.NullMarked;
