package errata.ingest.publishing;

import errata.events.ProjectId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What stands where nobody redacts and nobody counts.
final class Defaults {

    @Produces
    @Singleton
    @DefaultBean
    Redactor redactor() {
        return record -> record;
    }

    @Produces
    @Singleton
    @DefaultBean
    Intake intake() {
        return new Intake() {
            @Override
            public void accepted(ProjectId project, int spans, long bytes) {}

            @Override
            public void refused(ProjectId project, int spans) {}

            @Override
            public void request(ProjectId project) {}
        };
    }
}
