package errata.ingest.importing.reading;

import errata.events.TraceId;

/// A trace, and what the file itself calls it: its id, or its place.
public record Named(TraceId trace, String external) {}
