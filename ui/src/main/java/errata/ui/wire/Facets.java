package errata.ui.wire;

import java.util.List;
import java.util.Map;

/// How many traces carry each value of each fact, most first.
public record Facets(
        List<Facet> service,
        List<Facet> environment,
        List<Facet> release,
        List<Facet> model,
        List<Facet> user,
        List<Facet> session,
        List<Facet> name,
        List<Facet> tag,
        List<Facet> tool,
        List<Facet> toolError,
        List<Facet> status,
        List<Facet> outcome,
        List<Facet> feedback,
        Map<String, List<Facet>> metadata,
        Map<String, List<Facet>> feedbackLabels) {

    public static Facets none() {
        List<Facet> n = List.of();
        return new Facets(n, n, n, n, n, n, n, n, n, n, n, n, n, Map.of(), Map.of());
    }

    /// The values of a fact by its name in the address; empty where it has none.
    public List<Facet> of(String fact) {
        return switch (fact) {
            case "service" -> service;
            case "environment" -> environment;
            case "release" -> release;
            case "model" -> model;
            case "user" -> user;
            case "session" -> session;
            case "name" -> name;
            case "tag" -> tag;
            case "toolError" -> toolError;
            case "tool" -> tool;
            case "status" -> status;
            case "outcome" -> outcome;
            case "feedback" -> feedback;
            default -> keyed(fact);
        };
    }

    private List<Facet> keyed(String fact) {
        if (fact.startsWith("metadata.")) {
            return metadata.getOrDefault(fact.substring("metadata.".length()), List.of());
        }
        return fact.startsWith("feedback.")
                ? feedbackLabels.getOrDefault(fact.substring("feedback.".length()), List.of())
                : List.of();
    }
}
