package errata.annotation.library;

import errata.annotation.otlp.SpanBodies;
import errata.annotation.otlp.SpanBody;
import errata.annotation.understanding.Json;
import errata.annotation.understanding.TraceUnderstanding;
import errata.annotation.understanding.UnderstoodTrace;
import errata.events.ProjectId;
import errata.events.TraceId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens one trace, understood anew from its spans: a better understanding shows at once.
@Singleton
final class ReadTrace {
    // Beyond this much of spans their texts are cut before they are understood.
    private static final int WHOLE = 24 << 20;

    private final LibraryStore library;
    private final SpansStore spans;
    private final FeedbackOfTraceStore feedback;
    private final TraceUnderstanding understanding;
    private final Json json;

    ReadTrace(
            LibraryStore library,
            SpansStore spans,
            FeedbackOfTraceStore feedback,
            TraceUnderstanding understanding,
            Json json) {
        this.library = library;
        this.spans = spans;
        this.feedback = feedback;
        this.understanding = understanding;
        this.json = json;
    }

    Uni<Optional<TraceDetail>> read(String clock, ProjectId project, TraceId trace) {
        return library.trace(project, trace)
                .chain(row -> row.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : detail(clock, project, trace, row.get()));
    }

    Uni<List<SpanBody>> raw(ProjectId project, TraceId trace) {
        return spans.spans(project, trace);
    }

    private Uni<Optional<TraceDetail>> detail(String clock, ProjectId project, TraceId trace, TraceSummary row) {
        return feedback.of(project, trace)
                .chain(said -> spans.spans(project, trace).map(bodies -> {
                    if (bodies.isEmpty()) {
                        return Optional.empty();
                    }
                    var understood = understanding.of(SpanBodies.raw(bodies, WHOLE));
                    var answered = answered(understood);
                    var placed =
                            said.stream().map(each -> each.foundAmong(answered)).toList();
                    return Optional.of(TraceDetail.of(clock, row, understood, placed, json));
                }));
    }

    /// Spans by the id of the answer they got from a model.
    private static Map<String, String> answered(UnderstoodTrace trace) {
        var spans = new HashMap<String, String>();
        for (var step : trace.steps()) {
            var response = step.span().raw().attributes().text("gen_ai.response.id");
            if (response != null) {
                spans.putIfAbsent(response, step.span().id());
            }
        }
        return spans;
    }
}
