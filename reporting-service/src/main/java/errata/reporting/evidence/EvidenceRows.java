package errata.reporting.evidence;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.SampleId;
import errata.events.Strategy;
import errata.events.TraceId;
import errata.events.Verdict;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Rows of the intervals as evidence. One id, name or list read a thousand times is one object.
final class EvidenceRows {
    private final Map<UUID, TraceId> traces = new ConcurrentHashMap<>();
    private final Map<UUID, CategoryId> categories = new ConcurrentHashMap<>();
    private final Map<String, Actor> readers = new ConcurrentHashMap<>();
    private final Map<String, List<CategoryId>> assessed = new ConcurrentHashMap<>();

    TraceId trace(UUID uuid) {
        return traces.computeIfAbsent(uuid, Uuids::trace);
    }

    Label label(
            UUID trace,
            UUID category,
            String reader,
            String verdict,
            boolean primary,
            boolean asPrincipal,
            long codebook,
            long position) {
        return new Label(
                trace(trace),
                categories.computeIfAbsent(category, CategoryId::new),
                readers.computeIfAbsent(reader, Actor::new),
                Verdict.valueOf(verdict),
                primary,
                asPrincipal,
                codebook,
                position);
    }

    Review review(
            UUID trace,
            String reader,
            String outcome,
            String looked,
            boolean asPrincipal,
            long codebook,
            OffsetDateTime at,
            long position) {
        Instant instant = at.toInstant();
        return new Review(
                trace(trace),
                readers.computeIfAbsent(reader, Actor::new),
                Outcome.valueOf(outcome),
                assessed.computeIfAbsent(looked, Uuids::categories),
                asPrincipal,
                codebook,
                position,
                instant);
    }

    Sample sample(UUID id, String name, String strategy, long population, double inclusion, UUID[] drawn) {
        return new Sample(
                new SampleId(id),
                name,
                Strategy.valueOf(strategy),
                population,
                inclusion,
                Arrays.stream(drawn).map(this::trace).toList());
    }
}
