package errata.annotation.otlp;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.TraceUnderstanding;
import errata.annotation.understanding.convention.Conventions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The one understanding of this service: all conventions, Jackson for the JSON inside of traces.
final class UnderstandingProducer {

    @Produces
    @Singleton
    Json json() {
        return new JacksonJson();
    }

    @Produces
    @Singleton
    TraceUnderstanding understanding(Json json) {
        return new TraceUnderstanding(Conventions.table(), json);
    }
}
