package errata.events.relay;

import errata.events.wire.WireFormat;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends every event of every log of a service to its topic, each at least once, each log in order.
///
/// One relay of a service is the leader, by lease. Events are read after the checkpoint, sent, and only when Kafka has
/// acknowledged all of them does the checkpoint move (compare and set, fenced by the lease's epoch).
public final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int MOST_EVENTS = 500;
    private static final Duration TERM = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final String name;
    private final String holder = UUID.randomUUID().toString();
    private final RelayStore store;
    private final RelayPublisher publisher;
    private final WireFormat wire;
    private final SealTimes seals = new SealTimes();
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;
    private @Nullable Lease lease;
    private long keptAt;
    private long lookedForSealsAt;

    /// @param name of the service whose log it is: `annotation`
    public Relay(Pool pool, String bootstrap, String topic, String name) {
        this.name = name;
        store = new RelayStore(pool);
        publisher = new RelayPublisher(bootstrap, topic);
        wire = new WireFormat(topic, name);
        thread = Thread.ofPlatform().daemon().name("relay-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// There is something to send: look now.
    public void wake() {
        wake.release();
    }

    /// Ends after the batch under way, and gives the leadership up.
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var pause = LOOK_AGAIN;
        while (!closing) {
            try {
                rest(round() ? Duration.ZERO : LOOK_AGAIN);
                pause = LOOK_AGAIN;
            } catch (ExecutionException | RuntimeException e) {
                LOG.warnf("relay=%s waits ms=%d cause=%s", name, pause.toMillis(), reason(e));
                publisher.disconnect();
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } catch (InterruptedException e) {
                closing = true;
            }
        }
        publisher.disconnect();
        leave();
    }

    /// True if there may be more to send at once.
    private boolean round() throws InterruptedException, ExecutionException {
        var leader = leader();
        if (leader == null) {
            return false;
        }
        wake.drainPermits();
        var batches = store.toSend(MOST_EVENTS);
        if (!batches.isEmpty()) {
            send(leader, batches);
        }
        seal();
        return batches.stream().anyMatch(batch -> batch.events().size() == MOST_EVENTS);
    }

    private @Nullable Lease leader() {
        long now = System.nanoTime();
        var held = lease;
        if (held != null && now - keptAt < TERM.toNanos() / 5) {
            return held;
        }
        if (held == null || !store.keep(held, TERM)) {
            lease = store.take(name, holder, TERM).orElse(null);
            LOG.debugf("relay=%s lease=%s", name, lease);
        }
        keptAt = now;
        return lease;
    }

    private void send(Lease leader, List<Batch> batches) throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        batches.forEach(batch -> batch.events().forEach(event -> records.add(wire.of(event))));
        publisher.send(records);
        for (var batch : batches) {
            if (!store.move(leader, batch)) {
                LOG.infof("relay=%s lost the lead, project=%s was sent by another", name, batch.project());
                lease = null;
                return;
            }
            seals.sent(batch.project(), System.nanoTime());
        }
        long ms = (System.nanoTime() - started) / 1_000_000;
        LOG.debugf("relay=%s sent=%d projects=%d ms=%d", name, records.size(), batches.size(), ms);
    }

    private void seal() throws InterruptedException, ExecutionException {
        long now = System.nanoTime();
        if (now - lookedForSealsAt < LOOK_AGAIN.toNanos()) {
            return;
        }
        lookedForSealsAt = now;
        var due = store.projects().stream()
                .filter(project -> seals.due(project, now))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        var sent = store.checkpoints();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var project : due) {
            var seal = store.seal(project, Instant.now());
            // Events that came meanwhile go first; the next round seals them.
            if (seal.position() == sent.getOrDefault(project, 0L)) {
                records.add(wire.of(seal));
                seals.sealed(project, now);
            }
        }
        publisher.send(records);
    }

    private void rest(Duration pause) {
        try {
            if (!pause.isZero() && wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void leave() {
        try {
            if (lease != null) {
                store.leave(lease);
            }
        } catch (RuntimeException e) {
            LOG.debugf("relay=%s leaves its lease to expire: %s", name, reason(e));
        }
    }

    private static String reason(Exception failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
