package errata.ingest.refusing;

import errata.events.ProjectId;
import errata.ingest.otlp.RefusedSpan;
import errata.ingest.publishing.SpansPublisher.Way;
import errata.ingest.receiving.Refusals;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Takes refusals from intake without ever making it wait. Some thousand may wait for Kafka; what comes beyond them is
/// counted, and only that.
@Singleton
final class TellRefusals implements Refusals {
    private static final int MOST_WAITING = 2000;
    // More than one of the largest.
    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final int AT_ONCE = 100;

    private final InstantSource clock;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong bytes = new AtomicLong();
    private final ConcurrentHashMap<ProjectId, AtomicLong> dropped = new ConcurrentHashMap<>();

    @Inject
    TellRefusals(InstantSource clock) {
        this.clock = clock;
    }

    /// A refusal on its way.
    ///
    /// @param size of `TracesData`, before it was packed
    /// @param body empty if it is too large to be told, or too much waits already
    record Waiting(
            ProjectId project,
            String code,
            String reason,
            String traceId,
            String spanId,
            Way way,
            Instant at,
            int size,
            RefusedBody body) {}

    @Override
    public void refused(RefusedSpan span, Way way) {
        var told = body(span);
        var one = new Waiting(
                span.project(),
                span.code().word(),
                span.reason(),
                span.traceId(),
                span.spanId(),
                way,
                clock.instant(),
                span.size(),
                told);
        if (waiting.offer(one)) {
            bytes.addAndGet(told.bytes().length);
        } else {
            dropped.computeIfAbsent(span.project(), _ -> new AtomicLong()).incrementAndGet();
        }
    }

    private RefusedBody body(RefusedSpan span) {
        if (bytes.get() >= MOST_BYTES) {
            return RefusedBody.lacking(Lack.TOO_MANY);
        }
        var packed = RefusedBody.of(span).orElseGet(() -> RefusedBody.lacking(Lack.TOO_LARGE));
        return bytes.get() + packed.bytes().length <= MOST_BYTES ? packed : RefusedBody.lacking(Lack.TOO_MANY);
    }

    /// How many refusals of a project nobody could be told, since this process began.
    long dropped(ProjectId project) {
        var count = dropped.get(project);
        return count == null ? 0 : count.get();
    }

    /// The next ones, after waiting for them a while; perhaps none.
    List<Waiting> next(long millis) throws InterruptedException {
        var first = waiting.poll(millis, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        var next = new ArrayList<Waiting>();
        next.add(first);
        waiting.drainTo(next, AT_ONCE - 1);
        bytes.addAndGet(-next.stream().mapToLong(one -> one.body.bytes().length).sum());
        return next;
    }
}
