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
                .forEach(f -> values.add(choice(fact, f, chosen)));
        if (values.isEmpty()) {
            SETTLED.getOrDefault(fact, List.of())
                    .forEach(v -> values.add(new Choice(v, FactWords.value(fact, v), null, chosen.contains(v))));
        }
        chosen.stream()
                .filter(value -> values.stream().noneMatch(c -> c.value().equals(value)))
                .forEach(value -> values.addFirst(new Choice(value, FactWords.value(fact, value), 0L, true)));
        String id = "facet-" + Integer.toHexString(fact.hashCode());
        return new FacetGroup(
                fact,
                FactWords.title(fact),
                id,
                List.copyOf(values),
                OPEN.contains(fact) && values.size() > 1 || !chosen.isEmpty());
    }

    private static Choice choice(String fact, Facet facet, List<String> chosen) {
        String value = Objects.requireNonNullElse(facet.value(), "");
        return new Choice(value, FactWords.value(fact, value), facet.count(), chosen.contains(value));
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
