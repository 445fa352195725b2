package errata.ui.reading;

import errata.ui.wire.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the spans of a trace ran, each place once, and how many of them miss their parent.
///
/// @param resources what may be shown of each place
public record Whereabouts(List<Map<String, @Nullable Object>> resources, int orphans) {

    /// A trace through more places than this is not read place by place.
    private static final int MOST = 12;

    static Whereabouts of(List<Span> spans) {
        var resources = spans.stream()
                .map(Span::resource)
                .filter(resource -> !resource.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
        return new Whereabouts(
                resources, (int) spans.stream().filter(Span::orphan).count());
    }
}
