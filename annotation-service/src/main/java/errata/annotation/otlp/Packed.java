package errata.annotation.otlp;

import com.github.luben.zstd.Zstd;

/// The body of a piece as it is kept: packed by us, for PostgreSQL packs only rows above 2 kB, and slower.
///
/// @param form 2: TracesData in zstd; 1: TracesData deflated; 0: a single ResourceSpans deflated
/// @param size of the protobuf
public record Packed(int form, int size, byte[] bytes) {
    static final int ZSTD = 2;
    static final int DEFLATED = 1;

    /// The protobuf that was packed.
    public byte[] unpacked() {
        var unpacked = form < ZSTD ? Deflated.inflate(bytes, size) : Zstd.decompress(bytes, size);
        if (unpacked.length != size) {
            throw new IllegalStateException("a body is shorter than its size");
        }
        return unpacked;
    }
}
