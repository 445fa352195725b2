package errata.ingest.projects;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the projects are known: until then spans of a project that is not known yet are answered 503.
@Readiness
@Singleton
final class ProjectsReady implements HealthCheck {
    private final KnownProjects known;

    @Inject
    ProjectsReady(KnownProjects known) {
        this.known = known;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("projects").status(known.isComplete()).build();
    }
}
