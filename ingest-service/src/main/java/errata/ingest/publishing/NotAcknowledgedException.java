package errata.ingest.publishing;

/// Kafka did not confirm in time. The record may or may not be in the topic: sending it again is right, and harmless.
public final class NotAcknowledgedException extends Exception {
    public NotAcknowledgedException(String why) {
        super(why);
    }

    NotAcknowledgedException(Throwable cause) {
        super(cause);
    }
}
