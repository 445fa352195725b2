package errata.local.importing;

/// What a file holds.
enum Kind {
    TRACES,
    LABELS,
    CODEBOOK
}
