/// Records on their way to Kafka: done means acknowledged by every replica in sync.
@NullMarked
package errata.ingest.publishing;

import org.jspecify.annotations.NullMarked;
