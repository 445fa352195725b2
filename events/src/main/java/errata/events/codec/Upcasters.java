package errata.events.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The way up: for each event type the steps from version 1 to 2, from 2 to 3 and so on. An event with n steps is
/// written as version n + 1.
public record Upcasters(Map<String, List<UnaryOperator<ObjectNode>>> steps) {

    /// What this build ships.
    public static final Upcasters SHIPPED = new Upcasters(Map.of(
            // 2: dimensions and feedback among the facts
            "annotation.trace-taken-up", List.of(Upcasters::withDimensions),
            // 2: more strategies, and the design of those with strata
            "annotation.sample-drawn", List.of(UnaryOperator.identity())));

    public Upcasters {
        steps = Map.copyOf(steps);
    }

    int currentVersion(String type) {
        return of(type).size() + 1;
    }

    ObjectNode lift(String type, int version, ObjectNode body) {
        var lifted = body;
        for (var step : of(type).subList(version - 1, of(type).size())) {
            lifted = step.apply(lifted);
        }
        return lifted;
    }

    private List<UnaryOperator<ObjectNode>> of(String type) {
        return steps.getOrDefault(type, List.of());
    }

    private static ObjectNode withDimensions(ObjectNode takenUp) {
        if (takenUp.get("facts") instanceof ObjectNode facts) {
            facts.putObject("dimensions");
        }
        return takenUp;
    }
}
