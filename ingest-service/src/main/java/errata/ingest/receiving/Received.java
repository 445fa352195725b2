package errata.ingest.receiving;

/// What became of one request with spans.
sealed interface Received {
    /// Everything that could be taken is acknowledged by Kafka. `reason` is empty when nothing was refused.
    record Taken(int refused, String reason) implements Received {}

    /// The body cannot be read: sending it again would not help.
    record Malformed(String reason) implements Received {}

    record TooLarge(long limit) implements Received {}

    /// Not now: the sender keeps its spans and tries again.
    record NotNow(String reason) implements Received {}
}
