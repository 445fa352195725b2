@NullMarked
package errata.ingest;

import org.jspecify.annotations.NullMarked;
