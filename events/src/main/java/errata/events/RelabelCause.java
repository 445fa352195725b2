package errata.events;

/// Why a label moved.
public enum RelabelCause {
    SPLIT,
    MERGE_UNDONE,
    CORRECTION
}
