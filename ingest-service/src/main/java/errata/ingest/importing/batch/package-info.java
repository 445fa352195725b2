/// Requests and answers of a batch, in files of their own.
@NullMarked
package errata.ingest.importing.batch;

import org.jspecify.annotations.NullMarked;
