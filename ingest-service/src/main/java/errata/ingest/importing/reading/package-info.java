/// What the readers of all formats share: what a record came to, ids, times, spans under construction.
@NullMarked
package errata.ingest.importing.reading;

import org.jspecify.annotations.NullMarked;
