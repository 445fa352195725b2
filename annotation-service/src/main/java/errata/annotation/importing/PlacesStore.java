package errata.annotation.importing;

import errata.annotation.library.SpansStore;
import errata.annotation.otlp.SpanBodies;
import errata.annotation.understanding.TraceUnderstanding;
import errata.events.ProjectId;
import errata.events.TraceId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// The steps of a trace, understood from its spans.
@Singleton
final class PlacesStore {

    private static final int WHOLE = 24 << 20;

    private final SpansStore spans;
    private final TraceUnderstanding understanding;

    PlacesStore(SpansStore spans, TraceUnderstanding understanding) {
        this.spans = spans;
        this.understanding = understanding;
    }

    Uni<Places> of(ProjectId project, TraceId trace) {
        return spans.spans(project, trace)
                .map(bodies ->
                        bodies.isEmpty() ? Places.NONE : Places.of(understanding.of(SpanBodies.raw(bodies, WHOLE))));
    }
}
