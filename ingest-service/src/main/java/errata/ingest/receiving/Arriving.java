package errata.ingest.receiving;

import java.time.Duration;

/// A request whose body is still on its way.
interface Arriving {
    /// For how long nothing has come.
    Duration still();

    Duration age();

    /// Answers, and lets go of what has come.
    void giveUp();
}
