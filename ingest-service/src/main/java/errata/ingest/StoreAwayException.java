package errata.ingest;

/// The database did not do what it was asked: it is away, or too slow.
public final class StoreAwayException extends RuntimeException {
    public StoreAwayException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
