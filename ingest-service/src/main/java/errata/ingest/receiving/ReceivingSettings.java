package errata.ingest.receiving;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Bounds of memory and time, whatever senders do.
@ConfigMapping(prefix = "errata.receiving")
interface ReceivingSettings {

    /// One request after decompression; more is answered 413.
    @WithDefault("64M")
    MemorySize largestBody();

    /// All requests that are being read or wait for Kafka; more is answered 503. Never above a third of the heap.
    @WithDefault("128M")
    MemorySize inFlight();

    /// Requests of one sender (the project of its key, else the one it names) under way; more is answered 429.
    @WithDefault("64")
    int atOnce();

    /// A body that brings nothing for so long is given up.
    @WithDefault("30S")
    Duration progressWithin();

    /// From the first byte of a body to its last.
    @WithDefault("2M")
    Duration bodyWithin();

    Grpc grpc();

    /// OTLP over gRPC.
    interface Grpc {
        @WithDefault("127.0.0.1")
        String host();

        /// 0 = any that is free.
        @WithDefault("4317")
        int port();
    }
}
