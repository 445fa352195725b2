package errata.annotation.arriving;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/// Keeps a batch, whatever it takes: a database that is away is waited for, content that PostgreSQL does not accept is
/// put aside alone.
@Singleton
final class KeepArrivals {
    private static final Logger LOG = Logger.getLogger(KeepArrivals.class);

    private final ArrivalStore store;
    private final UnreadableStore unreadable;
    private final RejectedPublisher rejected;
    private final InstantSource clock = InstantSource.system();

    KeepArrivals(ArrivalStore store, UnreadableStore unreadable, RejectedPublisher rejected) {
        this.store = store;
        this.unreadable = unreadable;
        this.rejected = rejected;
    }

    /// One record and what could be read of it.
    private record Read(ReceivedRecord record, ReceivedRecord.Content content) {}

    Uni<Void> keep(List<ReceivedRecord> records) {
        return Uni.createFrom()
                .item(records)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::keepOnce)
                .onFailure()
                .invoke(fault -> LOG.warnf("traces wait records=%d cause=%s", records.size(), fault))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private Uni<Void> keepOnce(List<ReceivedRecord> records) {
        long from = System.nanoTime();
        var read = records.stream()
                .map(record -> new Read(record, record.content()))
                .toList();
        return keepRead(read)
                .invoke(changed -> log(records.size(), changed, from))
                .chain(() -> putAside(read));
    }

    private static void log(int records, int changed, long from) {
        long ms = Duration.ofNanos(System.nanoTime() - from).toMillis();
        LOG.debugf("traces kept records=%s changed=%s ms=%s", (Object) records, changed, ms);
    }

    private Uni<Integer> keepRead(List<Read> batch) {
        var spans =
                batch.stream().flatMap(read -> read.content().spans().stream()).toList();
        if (spans.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return Uni.createFrom()
                .item(() -> Arrivals.of(spans))
                .chain(arrivals -> store.store(arrivals, clock.instant()))
                .onFailure(KeepArrivals::isAboutContent)
                .recoverWithUni(fault -> keepInHalves(batch, fault));
    }

    /// Halves until the one record stands alone that the database does not take.
    private Uni<Integer> keepInHalves(List<Read> batch, Throwable fault) {
        if (batch.size() == 1) {
            var reason = "its content cannot be kept";
            return putAside(batch.getFirst().record(), reason).replaceWith(0);
        }
        int middle = batch.size() / 2;
        LOG.infof("a batch is halved records=%d cause=%s", batch.size(), fault);
        return keepRead(batch.subList(0, middle))
                .chain(first -> keepRead(batch.subList(middle, batch.size())).map(second -> first + second));
    }

    /// A fault of ours met by one record must not hold up all others; only what is away is waited for.
    private static boolean isAboutContent(Throwable fault) {
        return switch (fault) {
            case IllegalArgumentException _, ArithmeticException _, DateTimeException _ -> true;
            case NullPointerException _, ClassCastException _, IndexOutOfBoundsException _ -> true;
            default -> UnreadableStore.isAboutContent(fault);
        };
    }

    private Uni<Void> putAside(List<Read> batch) {
        var aside = new ArrayList<Uni<Void>>();
        for (var read : batch) {
            var reason = read.content().reason();
            if (reason != null) {
                aside.add(putAside(read.record(), reason));
            }
        }
        return aside.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(aside).usingConcurrencyOf(8).andFailFast().replaceWithVoid();
    }

    private Uni<Void> putAside(ReceivedRecord record, String reason) {
        LOG.warnf(
                "record put aside topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), reason);
        return rejected.publish(record, reason).chain(() -> unreadable.count(record, reason, clock.instant()));
    }
}
