package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which failures come together.
public record Cooccurrence(
        String clock,
        @Nullable Instant asOf,
        String cut,
        boolean complete,
        int reviewed,
        List<Counted> categories,
        List<Pair> pairs) {

    public record Counted(String category, String name, long count) {}

    public record Pair(
            String first,
            String second,
            long both,
            @Nullable Double jaccard,
            @Nullable Double lift,
            @Nullable Double phi,
            @Nullable Double containment,
            @Nullable String hint) {}
}
