/// Tests of the whole product through its public API: real processes, real PostgreSQL, real Kafka.
@NullMarked
package errata.local.whole;

import org.jspecify.annotations.NullMarked;
