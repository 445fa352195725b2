package errata.ingest.importing.reading;

import errata.events.TraceId;
import java.time.Instant;

/// When something began that has no time of its own.
public interface Dated {
    Instant of(TraceId trace, int ordinal);
}
