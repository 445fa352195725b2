package errata.ingest.otlp;

/// Bytes. A record holds spans of one trace and stays below the 8 MiB that a record of the topic may have; a span with
/// its resource and scope always fits in one.
public record OtlpLimits(int text, int span, int resource, int scope, int record) {
    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    public static final OtlpLimits STANDARD = new OtlpLimits(MIB, 4 * MIB, MIB, 256 * KIB, 6 * MIB);

    /// Messages inside a span. Readers of protobuf stop at 100, and a record puts three around each span.
    static final int DEPTH = 80;
}
