package errata.events;

import java.util.List;
import java.util.Map;

/// What a command comes to. A refusal is a value and changes nothing; an exception is a fault.
public sealed interface Decision<E> {

    /// The events to record, in order; none if everything asked for is already so.
    record Accepted<E>(List<E> events) implements Decision<E> {}

    /// @param code stable, upper snake case; @param detail a sentence that says what to do; @param about further
    /// members of the problem
    record Refused<E>(String code, String detail, Map<String, Object> about) implements Decision<E> {}

    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E> Decision<E> accept(List<E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E> Decision<E> refuse(String code, String detail) {
        return new Refused<>(code, detail, Map.of());
    }

    static <E> Decision<E> refuse(String code, String detail, Map<String, Object> about) {
        return new Refused<>(code, detail, Map.copyOf(about));
    }
}
