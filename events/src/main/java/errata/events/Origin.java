package errata.events;

/// Where a proposal came from.
public enum Origin {
    HUMAN,
    SUGGESTION
}
