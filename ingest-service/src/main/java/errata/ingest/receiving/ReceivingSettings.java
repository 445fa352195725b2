package errata.ingest.receiving;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Bounds of memory, whatever senders do.
@ConfigMapping(prefix = "errata.receiving")
interface ReceivingSettings {

    /// One request after decompression; more is answered 413.
    @WithDefault("64M")
    MemorySize largestBody();

    /// All requests that are being read or wait for Kafka; more is answered 503. Never above a third of the heap.
    @WithDefault("128M")
    MemorySize inFlight();
}
