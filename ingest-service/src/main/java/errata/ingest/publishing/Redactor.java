package errata.ingest.publishing;

import errata.ingest.otlp.TraceRecord;

/// Takes out of a record what its project does not want to keep. Every record passes it on its way to Kafka; a record
/// of a
/// project without rules comes back as it is.
public interface Redactor {
    TraceRecord redact(TraceRecord record);
}
