package errata.events;

/// What users and programs said of a trace, in one word.
public enum Opinion {
    NEGATIVE,
    POSITIVE,
    NONE
}
