package errata.ingest.refusing;

import errata.events.ProjectId;
import errata.ingest.otlp.OtlpLimits;
import errata.ingest.otlp.ProtobufTraces;
import errata.ingest.otlp.SplitByTrace;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.SpansPublisher;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends refused spans again: through the same checks and rules as everything that comes in, and taken only when Kafka
/// has acknowledged them.
@Singleton
final class ReplayRefusals {
    private static final Logger LOG = Logger.getLogger(ReplayRefusals.class);
    private static final int AT_ONCE = 50;

    private final RefusalStore store;
    private final SpansPublisher spans;
    private final AcknowledgedPublisher publisher;
    private final InstantSource clock;

    @Inject
    ReplayRefusals(RefusalStore store, SpansPublisher spans, AcknowledgedPublisher publisher, InstantSource clock) {
        this.store = store;
        this.spans = spans;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// How many refusals were taken after all, and how many were not.
    record Replayed(int replayed, int stillRefused) {
        Replayed and(Replayed other) {
            return new Replayed(replayed + other.replayed, stillRefused + other.stillRefused);
        }
    }

    /// Empty if the project has no such refusal.
    Optional<Replayed> one(ProjectId project, UUID id) throws NotAcknowledgedException {
        var kept = store.find(project, id);
        return kept.isEmpty() ? Optional.empty() : Optional.of(replay(kept.get()));
    }

    /// All that are kept and were not replayed before, the newest first.
    ///
    /// @param code of those only, if told
    Replayed all(ProjectId project, @Nullable String code) throws NotAcknowledgedException {
        var sum = new Replayed(0, 0);
        var page = store.page(project, code, Long.MAX_VALUE, AT_ONCE);
        while (!page.isEmpty()) {
            for (var listed : page) {
                var kept = listed.replayedAt() == null
                        ? store.find(project, listed.refusal().id())
                        : Optional.<KeptRefusal>empty();
                if (kept.isPresent()) {
                    sum = sum.and(replay(kept.get()));
                }
            }
            page = store.page(project, code, page.getLast().number(), AT_ONCE);
        }
        LOG.infof(
                "refusals replayed project=%s code=%s replayed=%d refused=%d",
                project, code, sum.replayed, sum.stillRefused);
        return sum;
    }

    private Replayed replay(KeptRefusal kept) throws NotAcknowledgedException {
        if (kept.replayedAt() != null) {
            return new Replayed(0, 0);
        }
        var split = split(kept.refusal());
        if (split.isEmpty()
                || split.get().refused() > 0
                || split.get().records().isEmpty()) {
            return new Replayed(0, 1);
        }
        publisher.await(split.get().records().stream()
                .map(record -> spans.send(record, SpansPublisher.Way.REPLAY))
                .toList());
        store.replayed(kept.refusal().id(), clock.instant());
        return new Replayed(1, 0);
    }

    private static Optional<SplitByTrace.Split> split(Refusal refusal) {
        var whole = Optional.ofNullable(refusal.body()).flatMap(body -> body.read(Refusal.LARGEST_READ));
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        try {
            var batch = ProtobufTraces.read(new ByteArrayInputStream(whole.get()));
            return Optional.of(SplitByTrace.split(batch, (_, _) -> refusal.project(), OtlpLimits.STANDARD));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
