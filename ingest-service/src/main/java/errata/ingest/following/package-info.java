/// Small compacted topics, read from the beginning for as long as the process lives.
@NullMarked
package errata.ingest.following;

import org.jspecify.annotations.NullMarked;
