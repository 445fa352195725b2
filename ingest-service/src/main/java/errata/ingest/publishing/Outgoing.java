package errata.ingest.publishing;

import java.util.Map;

/// One record: where it goes, the key that keeps it in order with others, and what stands beside the value.
public record Outgoing(String topic, String key, byte[] value, Map<String, String> headers) {}
