package errata.ingest.receiving;

import errata.ingest.otlp.RefusedSpan;
import errata.ingest.publishing.SpansPublisher.Way;

/// Keeps what was refused, so that somebody can look at it and send it again. Never waits and never fails.
public interface Refusals {
    void refused(RefusedSpan span, Way way);
}
