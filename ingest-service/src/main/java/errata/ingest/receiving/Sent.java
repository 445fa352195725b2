package errata.ingest.receiving;

import java.io.InputStream;

/// One request as it arrived.
record Sent(InputStream body, Encoding encoding, boolean gzip, ProjectNames projects) {}
