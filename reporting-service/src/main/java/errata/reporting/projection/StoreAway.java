package errata.reporting.projection;

/// The database did not do what it was asked to.
public final class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreAway(Exception cause) {
        super(cause);
    }
}
