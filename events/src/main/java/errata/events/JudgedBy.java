package errata.events;

/// Who judged. A judge's word never enters a human ranking.
public enum JudgedBy {
    HUMAN,
    JUDGE
}
