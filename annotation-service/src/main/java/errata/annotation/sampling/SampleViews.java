package errata.annotation.sampling;

import errata.events.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Samples, as the API shows them.
final class SampleViews {

    private SampleViews() {}

    record Samples(Clock clock, List<Item> items) {}

    record Item(
            UUID sampleId,
            String name,
            String strategy,
            @Nullable String toldApartBy,
            @Nullable String allocation,
            String seed,
            Instant drawnAt,
            String drawnBy,
            long population,
            int size,
            long reviewed,
            long failing,
            List<Progress.Part> strata) {

        static Item of(DrawnSample sample, Progress progress) {
            return new Item(
                    sample.sampleId,
                    sample.name,
                    sample.strategy,
                    sample.toldApartBy,
                    sample.allocation,
                    sample.seed,
                    sample.drawnAt,
                    sample.drawnBy,
                    sample.population,
                    sample.size,
                    progress.reviewed(),
                    progress.failing(),
                    progress.strata());
        }
    }

    /// @param outcome by the word that counts
    /// @param mine the caller's own
    record SampledTrace(
            String traceId,
            int ordinal,
            double inclusion,
            String stratum,
            @Nullable String outcome,
            @Nullable String mine,
            @Nullable String externalId,
            @Nullable String input) {}

    /// One sample with its traces.
    record WithTraces(
            Clock clock,
            UUID sampleId,
            String name,
            String strategy,
            @Nullable String toldApartBy,
            @Nullable String allocation,
            String seed,
            Instant drawnAt,
            String drawnBy,
            long population,
            int size,
            long reviewed,
            long failing,
            List<Progress.Part> strata,
            String eligible,
            long position,
            List<SampledTrace> traces) {

        static WithTraces of(Clock clock, DrawnSample sample, Progress progress, List<SampledTrace> traces) {
            return new WithTraces(
                    clock,
                    sample.sampleId,
                    sample.name,
                    sample.strategy,
                    sample.toldApartBy,
                    sample.allocation,
                    sample.seed,
                    sample.drawnAt,
                    sample.drawnBy,
                    sample.population,
                    sample.size,
                    progress.reviewed(),
                    progress.failing(),
                    progress.strata(),
                    sample.eligible,
                    sample.position,
                    traces);
        }
    }
}
