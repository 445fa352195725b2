package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draw, its population and how far it is read.
public record Sample(
        String sampleId,
        @Nullable String name,
        @Nullable String strategy,
        @Nullable String toldApartBy,
        @Nullable String seed,
        @Nullable Instant drawnAt,
        @Nullable String drawnBy,
        long population,
        int size,
        int reviewed,
        int failing,
        List<SampleStratum> strata,
        List<SampleTrace> traces) {

    /// How it was drawn, as the rest of "100 traces …".
    public String how() {
        return switch (strategy == null ? "" : strategy) {
            case "stratified" ->
                "by " + (toldApartBy == null ? "strata" : toldApartBy.replaceFirst("^dimension\\.", ""));
            case "feedback" -> "by feedback";
            case "likelihood" -> "by likelihood of failure";
            default -> "at random";
        };
    }

    /// Whether there is more to say of its parts than of the whole.
    public boolean hasParts() {
        return strata.size() > 1;
    }
}
