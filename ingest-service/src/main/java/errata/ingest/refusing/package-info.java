/// Spans that were refused: kept on a topic and in a table, to be looked at and sent again.
@NullMarked
package errata.ingest.refusing;

import org.jspecify.annotations.NullMarked;
