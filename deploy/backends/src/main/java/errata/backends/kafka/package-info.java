/// One Kafka broker that is its own controller, and the topics of Errata.
@NullMarked
package errata.backends.kafka;

import org.jspecify.annotations.NullMarked;
