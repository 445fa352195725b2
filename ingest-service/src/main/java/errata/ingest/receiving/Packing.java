package errata.ingest.receiving;

/// What is between the bytes that came and the body.
enum Packing {
    NONE,
    GZIP,
    /// Whoever reads the body gets it unpacked, which may be much more than came.
    UNPACKED_WHILE_READ
}
