/// What comes off Kafka and cannot be kept: put aside where people see it, so that nothing else waits for it.
@NullMarked
package errata.annotation.aside;

import org.jspecify.annotations.NullMarked;
