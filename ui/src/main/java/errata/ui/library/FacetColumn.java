package errata.ui.library;

import errata.ui.wire.Facets;
import errata.ui.wire.TraceFacets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All facets of a view.
///
/// @param scores the feedback names whose label or score can be narrowed, with what is asked of them
/// @param exact false when only the newest `of` hits were counted
/// @param trouble why there are no counts, or null
public record FacetColumn(
        List<FacetGroup> groups,
        List<FacetGroup> metadata,
        List<Score> scores,
        boolean exact,
        long of,
        @Nullable String trouble) {

    private static final TraceFacets NONE = new TraceFacets(Facets.none(), true, 0);

    /// The condition on the label or score of one feedback.
    public record Score(String name, String parameter, String condition) {}

    /// A fact that is filtered is counted as if it were not, so that its other values stay in reach.
    ///
    /// @param relaxed the counts without the filter on a fact, by fact
    static FacetColumn of(
            LibraryQuery query,
            @Nullable TraceFacets counted,
            Map<String, TraceFacets> relaxed,
            @Nullable String trouble) {
        var groups = Stream.concat(LibraryQuery.FACTS.stream(), FacetGroup.labelledFeedback(counted).stream())
                .map(fact -> group(query, fact, counted, relaxed))
                .filter(g -> !g.values().isEmpty())
                .toList();
        var metadata = FacetGroup.metadataFacts(query, counted).stream()
                .map(fact -> group(query, fact, counted, relaxed))
                .toList();
        boolean exact = counted == null || counted.exact();
        return new FacetColumn(
                groups, metadata, scores(query, groups), exact, counted == null ? 0 : counted.of(), trouble);
    }

    private static FacetGroup group(
            LibraryQuery query, String fact, @Nullable TraceFacets counted, Map<String, TraceFacets> relaxed) {
        return FacetGroup.of(
                query, fact, Objects.requireNonNullElse(relaxed.get(fact), counted == null ? NONE : counted));
    }

    private static List<Score> scores(LibraryQuery query, List<FacetGroup> groups) {
        return groups.stream()
                .filter(g -> g.fact().equals("feedback"))
                .flatMap(g -> g.values().stream())
                .limit(8)
                .map(c -> new Score(c.value(), "feedback." + c.value(), condition(query, c.value())))
                .toList();
    }

    /// Labels are chosen above; only a comparison stands in the field.
    private static String condition(LibraryQuery query, String name) {
        return query.values("feedback." + name).stream()
                .filter(v -> v.startsWith(">") || v.startsWith("<") || v.startsWith("="))
                .findFirst()
                .orElse("");
    }
}
