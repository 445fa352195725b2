package errata.annotation.stepping;

import errata.annotation.library.SpansStore;
import errata.annotation.otlp.SpanBodies;
import errata.annotation.otlp.SpanBody;
import errata.annotation.stepping.PlacesBody.Place;
import errata.annotation.stepping.StepsAnswer.Told;
import errata.annotation.understanding.TraceUnderstanding;
import errata.events.ProjectId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/// Opens traces one after the other and finds places in them.
@Singleton
final class ReadSteps {
    // Beyond this much of spans their texts are cut before they are understood; names and order stay.
    private static final int WHOLE = 1 << 20;

    private final SpansStore spans;
    private final TraceUnderstanding understanding;

    ReadSteps(SpansStore spans, TraceUnderstanding understanding) {
        this.spans = spans;
        this.understanding = understanding;
    }

    Uni<StepsAnswer> steps(ProjectId project, List<Place> places) {
        return Multi.createFrom()
                .iterable(places)
                .onItem()
                .transformToUniAndConcatenate(
                        place -> spans.spans(project, place.traceId()).map(bodies -> told(place, bodies)))
                .collect()
                .asList()
                .map(StepsAnswer::new);
    }

    private Told told(Place place, List<SpanBody> bodies) {
        if (bodies.isEmpty()) {
            return Told.missing(place, "the trace is gone");
        }
        var trace = understanding.of(SpanBodies.raw(bodies, WHOLE));
        return Located.in(trace, place.span(), place.field())
                .map(located -> Told.of(place, located))
                .orElseGet(() -> Told.missing(place, "the trace has no such span"));
    }
}
