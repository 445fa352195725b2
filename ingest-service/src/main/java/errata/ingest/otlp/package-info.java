/// Spans as they travel: read from protobuf or JSON, checked, capped, and packed into records of one trace.
@NullMarked
package errata.ingest.otlp;

import org.jspecify.annotations.NullMarked;
