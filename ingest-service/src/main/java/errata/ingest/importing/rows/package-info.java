/// Tables and plain records, whose columns have roles.
@NullMarked
package errata.ingest.importing.rows;

import org.jspecify.annotations.NullMarked;
