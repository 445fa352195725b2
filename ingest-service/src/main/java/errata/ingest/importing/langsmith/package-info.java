/// What LangSmith exports.
@NullMarked
package errata.ingest.importing.langsmith;

import org.jspecify.annotations.NullMarked;
