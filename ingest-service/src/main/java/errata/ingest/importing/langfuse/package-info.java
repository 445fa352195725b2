/// What Langfuse exports.
@NullMarked
package errata.ingest.importing.langfuse;

import org.jspecify.annotations.NullMarked;
