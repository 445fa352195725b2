/// Brings a told history onto Kafka as the relay of a service would, and waits until it was read.
@NullMarked
package errata.bench.timemachine.loading;

import org.jspecify.annotations.NullMarked;
