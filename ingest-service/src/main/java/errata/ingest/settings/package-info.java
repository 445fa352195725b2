/// What ingest has to know of each project on the hot path: its keys and its rules of redaction. PostgreSQL is the
/// truth, a compacted topic tells every instance, memory answers.
@NullMarked
package errata.ingest.settings;

import org.jspecify.annotations.NullMarked;
