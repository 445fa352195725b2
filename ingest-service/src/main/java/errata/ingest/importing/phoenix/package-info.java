/// What Phoenix exports.
@NullMarked
package errata.ingest.importing.phoenix;

import org.jspecify.annotations.NullMarked;
