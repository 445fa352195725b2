package errata.ingest.importing.langfuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.ForeignIds;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.Named;
import errata.ingest.importing.reading.Opinion;
import errata.ingest.importing.reading.Reading;
import errata.ingest.otlp.SpanBatch;
import errata.ingest.otlp.SpanGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A trace with its observations and scores: `{trace, observations}`, or an object that has them inside.
record Whole(List<Members> observations, List<Members> scores) {
    static final List<String> PARTS = List.of("observations", "scores");

    /// What the trace says about itself.
    static ObjectNode own(ObjectNode trace) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        trace.properties().forEach(member -> own.set(member.getKey(), member.getValue()));
        return own.remove(PARTS);
    }

    static Whole of(JsonNode record, JsonNode trace) {
        return new Whole(list("observations", record, trace), list("scores", record, trace));
    }

    Reading reading(LangfuseTrace trace) {
        var groups = new ArrayList<SpanGroup>();
        var top = top();
        if (top == null) {
            groups.add(trace.span(true).group());
        }
        for (var observation : observations) {
            var id = observation.text("id");
            if (id == null) {
                return new Reading.Refused("an observation without an id");
            }
            var span = LangfuseObservation.draft(trace.trace(), id, observation, trace.start());
            var parent = observation.text("parentObservationId");
            if (parent != null) {
                span.below(ForeignIds.span(Langfuse.SOURCE, parent));
            }
            groups.add((observation.equals(top) ? trace.tellOn(span) : span).group());
        }
        List<Opinion> opinions = scores.stream()
                .map(score -> LangfuseScore.read(score, trace.external(), trace::start))
                .flatMap(Optional::stream)
                .toList();
        return new Reading.Taken(
                new SpanBatch(groups, List.of()), opinions, List.of(new Named(trace.trace(), trace.external())));
    }

    /// The first of the observations that have no other one above them.
    private @Nullable Members top() {
        var ids = observations.stream().map(each -> each.text("id")).collect(Collectors.toSet());
        return observations.stream()
                .filter(each -> !ids.contains(each.text("parentObservationId")))
                .min(Comparator.comparing(each -> Objects.requireNonNullElse(each.text("startTime"), "")))
                .or(() -> observations.stream().findFirst())
                .orElse(null);
    }

    private static List<Members> list(String part, JsonNode record, JsonNode trace) {
        var outside = BoundedJson.inside(record.path(part));
        var found = outside.isArray() && !outside.isEmpty() ? outside : BoundedJson.inside(trace.path(part));
        return found.isArray()
                ? found.valueStream()
                        .filter(JsonNode::isObject)
                        .map(Members::new)
                        .toList()
                : List.of();
    }
}
