/// Brings a service's log to Kafka: the event table is the outbox. A crash duplicates, never loses.
@NullMarked
package errata.events.relay;

import org.jspecify.annotations.NullMarked;
