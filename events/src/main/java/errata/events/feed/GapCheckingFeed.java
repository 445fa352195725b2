package errata.events.feed;

import errata.events.ProjectId;
import errata.events.log.Outage;
import errata.events.wire.Received;
import errata.events.wire.ReceivedEvent;
import errata.events.wire.WireFormat;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Applies another service's log to an {@link Inbox}, every event once and in order, whatever Kafka does with it.
///
/// Already applied → skipped; next → applied; beyond the next, or a seal beyond the cursor → the gap is fetched from
/// the owner first. An event that cannot be applied stops its project there; other projects flow, and it is tried
/// again when something arrives for it after a minute. Offsets are hints: all of a batch may be acknowledged when the
/// returned Uni ends.
public final class GapCheckingFeed {

    private static final Logger LOG = Logger.getLogger(GapCheckingFeed.class);
    private static final int PAGE = 500;
    private static final Duration RETRY_STOPPED = Duration.ofMinutes(1);

    private final Inbox inbox;
    private final OwnerFeed owner;
    private final Lanes lanes = new Lanes();
    private final Map<ProjectId, Stopped> stopped = new ConcurrentHashMap<>();

    public GapCheckingFeed(Inbox inbox, OwnerFeed owner) {
        this.inbox = inbox;
        this.owner = owner;
    }

    /// A batch as Kafka gave it. Records that are not of a log of ours are passed over.
    public Uni<Void> receive(Iterable<ConsumerRecord<String, byte[]>> records) {
        var received = new ArrayList<Received>();
        for (var record : records) {
            WireFormat.read(record)
                    .ifPresentOrElse(
                            received::add,
                            () -> LOG.warnf(
                                    "feed foreign record topic=%s partition=%d offset=%d",
                                    record.topic(), record.partition(), record.offset()));
        }
        return take(received);
    }

    public Uni<Void> take(List<? extends Received> received) {
        var projects = new LinkedHashMap<ProjectId, List<Received>>();
        received.forEach(one ->
                projects.computeIfAbsent(one.project(), _ -> new ArrayList<>()).add(one));
        return Multi.createFrom()
                .iterable(projects.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> deliver(one.getKey(), Delivery.of(one.getValue())))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /// Reads from the owner until the project has reached a position, for a command that knows more than this copy.
    ///
    /// @return where the cursor stands then: less than `upTo` if the time ran out or the log does not reach so far
    public Uni<Long> pull(ProjectId project, long upTo, Duration timeout) {
        return lanes.inTurn(
                        project,
                        () -> repeated(
                                project,
                                cursor -> cursor >= upTo ? Uni.createFrom().item(cursor) : fetched(project, cursor)))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .recoverWithUni(() -> inbox.cursor(project));
    }

    /// Projects that are applied no further for the time being.
    public Map<ProjectId, Stopped> stopped() {
        return Map.copyOf(stopped);
    }

    private Uni<Void> deliver(ProjectId project, Delivery delivery) {
        var stop = stopped.get(project);
        if (stop != null && Instant.now().isBefore(stop.since().plus(RETRY_STOPPED))) {
            return Uni.createFrom().voidItem();
        }
        return lanes.inTurn(project, () -> repeated(project, cursor -> delivered(project, cursor, delivery))
                        .chain(cursor -> seal(delivery, cursor)))
                .onFailure()
                .recoverWithUni(failure -> {
                    leave(project, failure);
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> seal(Delivery delivery, long cursor) {
        return delivery.seal(cursor)
                .map(seal -> patient(() -> inbox.sealed(seal)))
                .orElse(Uni.createFrom().voidItem());
    }

    /// Takes steps from the cursor until one brings it no further; a step answers the cursor after it. A loop, not a
    /// recursion: a log may be many thousand pages long.
    private Uni<Long> repeated(ProjectId project, LongFunction<Uni<Long>> step) {
        return patient(() -> inbox.cursor(project)).chain(start -> {
            var at = new AtomicLong(start);
            return Uni.createFrom()
                    .deferred(() -> step.apply(at.get()))
                    .map(next -> next > at.getAndSet(next))
                    .repeat()
                    .whilst(moved -> moved)
                    .collect()
                    .last()
                    .map(_ -> at.get());
        });
    }

    private Uni<Long> delivered(ProjectId project, long cursor, Delivery delivery) {
        var run = delivery.following(cursor);
        if (!run.isEmpty()) {
            return apply(project, cursor, run);
        }
        return delivery.reaches() <= cursor ? Uni.createFrom().item(cursor) : fetched(project, cursor);
    }

    private Uni<Long> fetched(ProjectId project, long cursor) {
        return Uni.createFrom()
                .deferred(() -> owner.after(project, cursor, PAGE))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(1))
                .atMost(3)
                .chain(page -> page.events().isEmpty()
                        ? Uni.createFrom().item(cursor)
                        : apply(project, cursor, page.events()));
    }

    /// The cursor afterwards.
    private Uni<Long> apply(ProjectId project, long cursor, List<ReceivedEvent> events) {
        return patient(() -> inbox.apply(project, events))
                .map(_ -> events.getLast().position())
                .invoke(() -> stopped.remove(project))
                .onFailure(CursorMoved.class)
                .recoverWithUni(() -> patient(() -> inbox.cursor(project)))
                .onFailure(failure -> !(failure instanceof CannotApply))
                .recoverWithUni(failure -> events.size() > 1
                        ? oneByOne(project, cursor, events)
                        : Uni.createFrom().failure(new CannotApply(cursor, failure)));
    }

    /// So that a project stops exactly before the event that cannot be applied.
    private Uni<Long> oneByOne(ProjectId project, long cursor, List<ReceivedEvent> events) {
        var reached = Uni.createFrom().item(cursor);
        for (var event : events) {
            reached = reached.chain(at -> at == event.position() - 1
                    ? apply(project, at, List.of(event))
                    : Uni.createFrom().item(at));
        }
        return reached;
    }

    private void leave(ProjectId project, Throwable failure) {
        if (failure instanceof CannotApply stop) {
            LOG.errorf(stop.why, "feed stopped project=%s position=%d", project, stop.cursor);
            stopped.put(project, new Stopped(stop.cursor, String.valueOf(stop.why.getMessage()), Instant.now()));
        } else {
            LOG.warnf("feed behind project=%s cause=%s", project, failure);
        }
    }

    /// An outage of the receiver's own database is waited out; the batch stays unacknowledged meanwhile.
    private static <T> Uni<T> patient(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(Outage::isBehind)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private static final class CannotApply extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long cursor;
        private final Throwable why;

        CannotApply(long cursor, Throwable why) {
            super("the event after " + cursor + " cannot be applied", why, false, false);
            this.cursor = cursor;
            this.why = why;
        }
    }
}
