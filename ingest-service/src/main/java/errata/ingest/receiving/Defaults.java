package errata.ingest.receiving;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What stands where no keys are kept and no refusals.
final class Defaults {

    @Produces
    @Singleton
    @DefaultBean
    Gate gate() {
        return (_, _, _) -> new Gate.Verdict.Open();
    }

    @Produces
    @Singleton
    @DefaultBean
    Refusals refusals() {
        return (_, _) -> {};
    }
}
