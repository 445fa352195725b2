package errata.ingest;

import errata.backends.Backends;

/// Backends that a test may kill. All tests that do share them; whoever kills one asks for its address again, which
/// brings it back.
public final class OwnBackends {
    private static final Backends TO_BE_KILLED = Backends.fresh();

    private OwnBackends() {}

    public static Backends toBeKilled() {
        return TO_BE_KILLED;
    }
}
