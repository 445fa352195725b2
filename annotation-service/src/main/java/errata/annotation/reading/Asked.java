package errata.annotation.reading;

import errata.events.AnnotationEvent;
import errata.events.Decision;
import errata.events.log.PrivateText;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a reader asks for on one trace.
///
/// @param decide asked anew for each attempt, with the reading as it then stands
/// @param text the erasable text the event's digest stands for
/// @param answer what the command answers besides its position
public record Asked(
        Function<TraceReading, Uni<Decision<AnnotationEvent>>> decide,
        @Nullable PrivateText text,
        Map<String, Object> answer) {

    public static Asked of(Function<TraceReading, Decision<AnnotationEvent>> decide) {
        return later(reading -> Uni.createFrom().item(decide.apply(reading)));
    }

    public static Asked later(Function<TraceReading, Uni<Decision<AnnotationEvent>>> decide) {
        return new Asked(decide, null, Map.of());
    }

    public Asked saying(PrivateText said) {
        return new Asked(decide, said, answer);
    }

    public Asked answering(String name, Object value) {
        return new Asked(decide, text, Map.of(name, value));
    }
}
