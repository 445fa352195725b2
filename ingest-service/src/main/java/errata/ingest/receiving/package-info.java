/// What senders post: OTLP over HTTP, answered only after Kafka has it.
@NullMarked
package errata.ingest.receiving;

import org.jspecify.annotations.NullMarked;
