/// Reading another service's log without missing or doubling anything: Kafka first, the owner where Kafka has a gap.
@NullMarked
package errata.events.feed;

import org.jspecify.annotations.NullMarked;
