package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where failing traces failed first.
public record FirstFailures(
        String clock,
        @Nullable Instant asOf,
        String cut,
        boolean complete,
        int reviewed,
        int failing,
        int looked,
        int marked,
        int unplaced,
        int disputed,
        @Nullable String category,
        List<Named> categories,
        List<Place> places) {

    public static final FirstFailures NONE =
            new FirstFailures("wall", null, "", true, 0, 0, 0, 0, 0, 0, null, List.of(), List.of());

    public record Named(String category, String name, int count) {}

    public record Place(
            String traceId, String span, @Nullable String field, List<String> categories) {}
}
