/// `./errata bench ingest`.
@NullMarked
package errata.bench.ingesting;

import org.jspecify.annotations.NullMarked;
