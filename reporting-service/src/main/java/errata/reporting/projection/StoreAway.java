package errata.reporting.projection;

/// The database did not do what it was asked to.
public final class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean passes;

    StoreAway(Exception cause, boolean passes) {
        super(cause);
        this.passes = passes;
    }

    /// Whether waiting helps.
    boolean passes() {
        return passes;
    }
}
