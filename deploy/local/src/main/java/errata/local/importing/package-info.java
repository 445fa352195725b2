/// Sending a file of traces to a running Errata.
@NullMarked
package errata.local.importing;

import org.jspecify.annotations.NullMarked;
