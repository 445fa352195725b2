package errata.ingest.receiving;

import errata.ingest.otlp.Signal;
import java.io.InputStream;

/// What a request brought.
record Sent(Signal signal, Encoding encoding, boolean gzip, InputStream body) {}
