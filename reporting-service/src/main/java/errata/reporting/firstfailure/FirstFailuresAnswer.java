package errata.reporting.firstfailure;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the failing traces of a cut failed first. What steps the spans are, the annotation-service knows.
///
/// @param failing how many fail; @param looked the latest of them, of which the rest speaks
/// @param marked of those, traces on which somebody marked the first failure; @param unplaced of those, without a span
/// @param disputed of those, traces on which readers marked different spans; the latest word stands
/// @param categories with the failing traces that show them
public record FirstFailuresAnswer(
        Clock clock,
        ProjectId project,
        String lens,
        Instant asOf,
        String cut,
        boolean complete,
        long reviewed,
        int failing,
        int looked,
        int marked,
        int unplaced,
        int disputed,
        @Nullable CategoryId category,
        List<Named> categories,
        List<Place> places) {

    record Named(CategoryId category, String name, int count) {}

    /// @param field the part of the span, where the reader said one
    record Place(TraceId traceId, String span, @Nullable String field, List<CategoryId> categories) {}

    static FirstFailuresAnswer of(
            FailingTraces failing,
            Map<TraceId, FirstFailure> first,
            @Nullable CategoryId category,
            ProjectId project,
            Lens lens,
            Found at) {
        var places = new ArrayList<Place>();
        var counts = new HashMap<CategoryId, Integer>();
        int marked = 0;
        int disputed = 0;
        for (var one : failing.traces()) {
            one.categories().forEach(shown -> counts.merge(shown, 1, Integer::sum));
            var failure = first.get(one.trace());
            if (failure != null) {
                marked++;
                disputed += failure.disputed() ? 1 : 0;
                var place = failure.place();
                if (place != null) {
                    places.add(new Place(one.trace(), place.span(), place.field(), one.categories()));
                }
            }
        }
        var named = failing.categories().stream()
                .filter(of -> counts.containsKey(of.id()))
                .map(of -> new Named(of.id(), of.name(), counts.getOrDefault(of.id(), 0)))
                .toList();
        return new FirstFailuresAnswer(
                at.clock(),
                project,
                lens.text(),
                at.asOf(),
                at.cut().toString(),
                at.complete(),
                failing.reviewed(),
                failing.of(),
                failing.traces().size(),
                marked,
                marked - places.size(),
                disputed,
                category,
                named,
                List.copyOf(places));
    }
}
