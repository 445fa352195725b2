package errata.ingest.refusing;

/// The database does not accept what it was told, and never will: to ask again in a while changes nothing.
final class NotAcceptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAcceptedException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
