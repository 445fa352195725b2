package errata.events;

/// What a review says of a whole trace. DEFER never enters a denominator.
public enum Outcome {
    PASS,
    FAIL,
    DEFER
}
