/// Traces arrive from Kafka, are kept span by span, and settle when they are complete.
@NullMarked
package errata.annotation.arriving;

import org.jspecify.annotations.NullMarked;
