package errata.ingest.settings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when keys and rules are known: until then nothing is taken, as nobody could say what has to be taken out of
/// it.
@Readiness
@Singleton
final class SettingsReady implements HealthCheck {
    private final KnownSettings known;

    @Inject
    SettingsReady(KnownSettings known) {
        this.known = known;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("settings").status(known.isComplete()).build();
    }
}
