package errata.annotation.sampling;

import errata.events.Allocation;
import errata.events.Frame;
import errata.events.SampleId;
import errata.events.Strategy;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param size may be left out if the strata tell theirs
/// @param seed null = one is made
/// @param scores failure likelihoods by trace id, from a judge
record SampleBody(
        @Nullable String name,
        Strategy strategy,
        int size,
        @Nullable String seed,
        @Nullable FrameBody frame,
        @Nullable StrataBody strata,
        Map<String, Double> scores) {

    record FrameBody(@Nullable Instant from, @Nullable Instant to, Map<String, String> filters) {}

    /// @param allocation null = the usual one
    record StrataBody(
            @Nullable String by,
            @Nullable Allocation allocation,
            Map<String, Integer> sizes,
            Map<String, Double> rates) {

        StrataBody {
            requireValues(sizes);
            requireValues(rates);
        }

        Strata strata(boolean feedback) {
            var told = by == null ? "" : by;
            return new Strata(feedback && by == null ? Strata.FEEDBACK : told, allocation(feedback), sizes, rates);
        }

        private Allocation allocation(boolean feedback) {
            if (allocation != null) {
                return allocation;
            }
            if (!sizes.isEmpty()) {
                return Allocation.SIZES;
            }
            if (!rates.isEmpty()) {
                return Allocation.NEYMAN;
            }
            return feedback ? Allocation.NEGATIVE_FIRST : Allocation.PROPORTIONAL;
        }
    }

    SampleBody {
        requireValues(scores);
    }

    private static void requireValues(Map<String, ?> told) {
        if (told.values().stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("Every size, rate and score is a number");
        }
    }

    private static final StrataBody USUAL = new StrataBody(null, null, Map.of(), Map.of());

    DrawSample asked(SampleId sample, String madeSeed) {
        var within =
                frame == null ? new Frame(null, null, Map.of()) : new Frame(frame.from(), frame.to(), frame.filters());
        int wanted = wanted();
        var word = strategy.name().charAt(0) + strategy.name().substring(1).toLowerCase(Locale.ROOT);
        var called = name == null || name.isBlank() ? word + " sample of " + wanted : name.strip();
        return new DrawSample(
                sample,
                called,
                strategy,
                wanted,
                seed == null ? madeSeed : seed,
                within,
                askedStrata(),
                new Scores(scores));
    }

    private @Nullable Strata askedStrata() {
        boolean feedback = strategy == Strategy.FEEDBACK;
        if (strata != null) {
            return strata.strata(feedback);
        }
        return feedback ? USUAL.strata(true) : null;
    }

    private int wanted() {
        int told = strata == null
                ? 0
                : (int) strata.sizes().values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
        if (told > 0 && size > 0 && told != size) {
            throw new IllegalArgumentException("The sizes of the strata add up to %d: leave size out".formatted(told));
        }
        return told > 0 ? told : size;
    }
}
