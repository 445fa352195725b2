package errata.reporting.verdicts;

/// What is known of a trace and a unit. OPEN: looked at, but unsure or not resolved since a split or an undone merge.
public enum Value {
    PRESENT,
    ABSENT,
    OPEN,
    UNKNOWN
}
