package errata.events.log;

import errata.events.Decision;
import errata.events.Event;
import java.util.List;
import java.util.Map;

/// What a decision wants written, or why not.
public sealed interface Proposed<E extends Event> {

    record Facts<E extends Event>(List<StreamFacts<E>> streams, Map<String, Object> answer, Alongside alongside)
            implements Proposed<E> {}

    record Refused<E extends Event>(String code, String detail, Map<String, Object> about) implements Proposed<E> {}

    static <E extends Event> Proposed<E> write(List<StreamFacts<E>> streams, Map<String, Object> answer) {
        return new Facts<>(streams, answer, Alongside.NOTHING);
    }

    static <E extends Event> Proposed<E> write(
            List<StreamFacts<E>> streams, Map<String, Object> answer, Alongside alongside) {
        return new Facts<>(streams, answer, alongside);
    }

    static <E extends Event> Proposed<E> refuse(String code, String detail, Map<String, Object> about) {
        return new Refused<>(code, detail, about);
    }

    /// A decision on one stream, when none of its events has erasable text.
    static <E extends Event> Proposed<E> of(
            Decision<E> decision, String stream, long version, Map<String, Object> answer) {
        return switch (decision) {
            case Decision.Accepted<E>(var events) -> {
                var facts = events.stream().map(Fact::of).toList();
                yield write(List.of(new StreamFacts<>(stream, version, facts)), answer);
            }
            case Decision.Refused<E>(var code, var detail, var about) -> refuse(code, detail, about);
        };
    }
}
