/// Counts what came in, minute by minute, and tells whoever reconciles it with what was stored.
@NullMarked
package errata.ingest.counting;

import org.jspecify.annotations.NullMarked;
