package errata.events;

/// What a label says of a trace and a category. UNSURE = unknown, and replaces the author's earlier label.
public enum Verdict {
    PRESENT,
    ABSENT,
    UNSURE
}
