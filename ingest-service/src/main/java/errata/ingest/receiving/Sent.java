package errata.ingest.receiving;

import errata.ingest.otlp.Signal;
import java.io.InputStream;

/// What a request brought: `bytes` are in memory already, as they came.
record Sent(Signal signal, Encoding encoding, Packing packing, long bytes, InputStream body) {}
