package errata.ui.library;

import errata.ui.wire.Facet;
import errata.ui.wire.TraceFacets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values of one fact with their counts; a chosen value is shown even where it counts nothing.
///
/// @param id names the group in the page, so that it stays open and focused over a swap
public record FacetGroup(String fact, String title, String id, List<Choice> values, boolean open) {

    private static final int SHOWN = 40;

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("status", "Status"),
            Map.entry("outcome", "Reading"),
            Map.entry("service", "Service"),
            Map.entry("environment", "Environment"),
            Map.entry("release", "Release"),
            Map.entry("model", "Model"),
            Map.entry("tool", "Tool used"),
            Map.entry("toolError", "Tool that failed"),
            Map.entry("tag", "Tag"),
            Map.entry("feedback", "Feedback"),
            Map.entry("name", "Name"),
            Map.entry("user", "User"),
            Map.entry("session", "Session"));

    private static final List<String> OPEN =
            List.of("status", "outcome", "service", "environment", "release", "model", "tool", "feedback");

    /// Facts whose values are known without counting.
    private static final Map<String, List<String>> SETTLED =
            Map.of("outcome", List.of("unreviewed", "pass", "fail", "defer"), "status", List.of("ok", "error"));

    /// One value; `said` is how it is written for people, `count` is null where nobody counts.
    public record Choice(
            String value, String said, @Nullable Long count, boolean chosen) {}

    static FacetGroup of(LibraryQuery query, String fact, @Nullable TraceFacets facets) {
        var chosen = query.values(fact);
        var counted = facets == null ? List.<Facet>of() : facets.facets().of(fact);
        var values = new ArrayList<Choice>();
        counted.stream()
                .filter(f -> f.value() != null && !f.value().isBlank())
                .limit(SHOWN)
                .forEach(f -> values.add(choice(f, chosen)));
        if (values.isEmpty()) {
            SETTLED.getOrDefault(fact, List.of())
                    .forEach(v -> values.add(new Choice(v, said(v), null, chosen.contains(v))));
        }
        chosen.stream()
                .filter(value -> values.stream().noneMatch(c -> c.value().equals(value)))
                .forEach(value -> values.addFirst(new Choice(value, said(value), 0L, true)));
        String title = title(fact);
        String id = "facet-" + Integer.toHexString(fact.hashCode());
        return new FacetGroup(
                fact, title, id, List.copyOf(values), OPEN.contains(fact) && values.size() > 1 || !chosen.isEmpty());
    }

    private static String title(String fact) {
        if (fact.startsWith("metadata.")) {
            return fact.substring("metadata.".length());
        }
        return fact.startsWith("feedback.")
                ? "Feedback: " + fact.substring("feedback.".length())
                : TITLES.getOrDefault(fact, fact);
    }

    private static Choice choice(Facet facet, List<String> chosen) {
        String value = Objects.requireNonNullElse(facet.value(), "");
        return new Choice(value, said(value), facet.count(), chosen.contains(value));
    }

    private static String said(String value) {
        return value.equals("unreviewed") ? "not read" : value;
    }

    /// The feedback that came with labels in words.
    static List<String> labelledFeedback(@Nullable TraceFacets facets) {
        return facets == null
                ? List.of()
                : facets.facets().feedbackLabels().keySet().stream()
                        .map(k -> "feedback." + k)
                        .limit(8)
                        .toList();
    }

    /// The keys of metadata that were seen or are asked for.
    static List<String> metadataFacts(LibraryQuery query, @Nullable TraceFacets facets) {
        var seen = facets == null
                ? Stream.<String>empty()
                : facets.facets().metadata().keySet().stream().map(k -> "metadata." + k);
        var asked = query.filters().keySet().stream().filter(n -> n.startsWith("metadata."));
        return Stream.concat(asked, seen).distinct().limit(SHOWN).toList();
    }
}
