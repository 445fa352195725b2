package errata.annotation.reading;

import errata.events.CategoryId;
import errata.events.Decision.Refused;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refusals that several use cases share.
public final class Refusals {

    private Refusals() {}

    /// The reader names the position of what he changes, and it moved since.
    public static <E> Optional<Refused<E>> moved(@Nullable Long expected, long actual) {
        if (expected == null || expected == actual) {
            return Optional.empty();
        }
        return Optional.of(new Refused<>(
                "STREAM_MOVED",
                "This was changed since you read it: read it again, then decide.",
                Map.of("expectedPosition", expected, "actualPosition", actual)));
    }

    public static <E> Refused<E> passWithFailure(Collection<CategoryId> present) {
        return new Refused<>(
                "PASS_WITH_FAILURE",
                "A trace that passes has no failure present: withdraw the labels or change the outcome.",
                Map.of("present", present.stream().map(CategoryId::toString).toList()));
    }
}
