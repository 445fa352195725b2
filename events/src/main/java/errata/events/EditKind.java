package errata.events;

/// What an edit does to old labels: EDITORIAL nothing, BROADENED makes absent ones stale, NARROWED present ones,
/// REDEFINED all.
public enum EditKind {
    EDITORIAL,
    BROADENED,
    NARROWED,
    REDEFINED
}
