package errata.ingest.receiving;

/// What became of one request.
sealed interface Received {
    /// Everything that could be taken is acknowledged by Kafka. `reason` is empty when nothing was refused.
    record Taken(int refused, String reason) implements Received {}

    /// The body cannot be read: sending it again would not help.
    record Malformed(String reason) implements Received {}

    record TooLarge(long limit) implements Received {}

    /// The body did not come in time.
    record TooSlow() implements Received {}

    /// The key is not one of ours, or one is needed.
    record Unknown(String reason) implements Received {}

    /// This sender has more requests under way than its share: it keeps its spans and tries again.
    record TooMany(String reason) implements Received {}

    /// Not now: the sender keeps its spans and tries again.
    record NotNow(String reason) implements Received {
        static final NotNow MEMORY = new NotNow("Too much is being received at this moment");
    }
}
