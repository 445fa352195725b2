/// How a log looks on Kafka: CloudEvents 1.0 in binary mode, key = project, `sequence` = position.
@NullMarked
package errata.events.wire;

import org.jspecify.annotations.NullMarked;
