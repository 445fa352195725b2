/// Which projects there are, known from a compacted topic, kept in PostgreSQL.
@NullMarked
package errata.ingest.projects;

import org.jspecify.annotations.NullMarked;
