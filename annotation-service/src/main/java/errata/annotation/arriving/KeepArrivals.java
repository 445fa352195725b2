package errata.annotation.arriving;

import errata.annotation.arriving.ReceivedRecord.Refused;
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
    private final RejectedPublisher rejected;
    private final ArrivingNow now;
    private final InstantSource clock = InstantSource.system();

    KeepArrivals(ArrivalStore store, RejectedPublisher rejected, ArrivingNow now) {
        this.store = store;
        this.now = now;
        this.rejected = rejected;
    }

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
                .indefinitely()
                .onSubscription()
                .invoke(now::begins)
                .onTermination()
                .invoke(now::ends);
    }

    private Uni<Void> keepOnce(List<ReceivedRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long from = System.nanoTime();
        return keepRead(ReadBatch.of(records))
                .invoke(changed -> log(records.size(), changed, from))
                .replaceWithVoid();
    }

    private static void log(int records, int changed, long from) {
        long ms = Duration.ofNanos(System.nanoTime() - from).toMillis();
        LOG.debugf("traces kept records=%s changed=%s ms=%s", (Object) records, changed, ms);
    }

    /// What is refused goes to Kafka before the batch is done: told twice after a crash, never untold.
    private Uni<Integer> keepRead(ReadBatch batch) {
        return putAside(batch)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> store.store(batch, clock.instant()))
                .onFailure(KeepArrivals::isAboutContent)
                .recoverWithUni(fault -> keepInHalves(batch, fault));
    }

    /// Halves until the one record stands alone that the database does not take.
    private Uni<Integer> keepInHalves(ReadBatch batch, Throwable fault) {
        var records = batch.records();
        if (records.size() == 1) {
            return records.getFirst().content().spans().isEmpty()
                    ? Uni.createFrom().failure(fault)
                    : keepRead(ReadBatch.refusing(records.getFirst().record()));
        }
        int middle = records.size() / 2;
        LOG.infof("a batch is halved records=%d cause=%s", records.size(), fault);
        return keepRead(new ReadBatch(records.subList(0, middle)))
                .chain(first -> keepRead(new ReadBatch(records.subList(middle, records.size())))
                        .map(second -> first + second));
    }

    /// A fault of ours met by one record must not hold up all others; only what is away is waited for.
    private static boolean isAboutContent(Throwable fault) {
        return switch (fault) {
            case IllegalArgumentException _, ArithmeticException _, DateTimeException _ -> true;
            case NullPointerException _, ClassCastException _, IndexOutOfBoundsException _ -> true;
            default -> UnreadableStore.isAboutContent(fault);
        };
    }

    private Uni<Void> putAside(ReadBatch batch) {
        var aside = new ArrayList<Uni<Void>>();
        for (var read : batch.refused()) {
            var refused = read.content().refused();
            if (refused != null) {
                aside.add(putAside(read.record(), refused));
            }
        }
        return aside.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(aside).usingConcurrencyOf(8).andFailFast().replaceWithVoid();
    }

    private Uni<Void> putAside(ReceivedRecord record, Refused refused) {
        LOG.warnf(
                "record put aside topic=%s partition=%d offset=%d spans=%d reason=%s",
                record.topic(), record.partition(), record.offset(), refused.spans(), refused.reason());
        return rejected.publish(record, refused, clock.instant());
    }
}
