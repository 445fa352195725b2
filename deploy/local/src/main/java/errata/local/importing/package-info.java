/// `./errata import`: files of traces, labels or categories, brought to a running Errata.
@NullMarked
package errata.local.importing;

import org.jspecify.annotations.NullMarked;
