package errata.ingest.receiving;

import errata.ingest.otlp.Signal;
import java.io.InputStream;

/// One request as it arrived.
record Sent(Caller caller, Signal signal, Encoding encoding, boolean gzip, InputStream body) {}
