package errata.bench.drilling;

import errata.bench.library.CatchUp;
import errata.bench.library.DatabaseLibrary;
import errata.bench.library.Intake;
import errata.bench.library.Reconciliation;
import errata.bench.product.Target;
import errata.bench.product.Victim;
import errata.bench.sending.Load;
import errata.bench.sending.Sent;
import errata.bench.sending.Tally;
import errata.bench.sending.TraceNumbers;
import errata.local.web.Api;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Kafka stops answering under load and comes back; then one process after another is killed. Senders repeat what was
/// not acknowledged, as exporters do. At the end everything acknowledged must be in the library, whole and once, and
/// the product's own figures must say so.
public final class IngestDrill {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CONNECTIONS = 4;
    private static final String PROJECT = "drill";

    private final DrillSettings settings;
    private final Target product;
    private final Consumer<String> told;
    private final Tally tally = new Tally();
    private final AtomicBoolean stop = new AtomicBoolean();

    /// What was found at the end.
    public record Outcome(Sent sent, Tally tally, Reconciliation reconciliation, Intake intake) {
        public boolean holds() {
            return reconciliation.holds() && intake.lost() == 0 && intake.inFlight() == 0 && tally.refused() == 0;
        }
    }

    public IngestDrill(DrillSettings settings, Target product, Consumer<String> told) {
        this.settings = settings;
        this.product = product;
        this.told = told;
    }

    public Outcome run() {
        var load = Load.otlp(product.ingest(), PROJECT, CONNECTIONS, settings.spansPerSecond());
        var sending = CompletableFuture.supplyAsync(
                () -> load.run(stop::get, TraceNumbers.random(), tally),
                task -> Thread.ofPlatform().name("load").start(task));
        awaitAcknowledged();
        stopKafka();
        settings.killed().forEach(this::kill);
        stop.set(true);
        return outcome(sending.join());
    }

    private void stopKafka() {
        var kafka = new Victim(product, "kafka");
        kafka.freeze();
        try {
            LockSupport.parkNanos(settings.stopped().toNanos());
        } finally {
            kafka.thaw();
        }
        awaitAcknowledged();
        say("kafka did not answer for %d s".formatted(settings.stopped().toSeconds()));
    }

    private void kill(String name) {
        var victim = new Victim(product, name);
        victim.kill();
        long killed = System.nanoTime();
        victim.awaitReady();
        var away = Duration.ofNanos(System.nanoTime() - killed).toMillis() / 1_000.0;
        awaitAcknowledged();
        say("%s was killed and ready again after %.1f s".formatted(name, away));
    }

    private void say(String what) {
        told.accept("%s; %,d spans acknowledged, other answers: %s".formatted(what, tally.spans(), tally.others()));
    }

    /// Waits until as much more was acknowledged as is sent in the time between two blows.
    private void awaitAcknowledged() {
        long goal =
                tally.spans() + settings.spansPerSecond() * settings.between().toSeconds();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (tally.spans() < goal) {
            if (System.nanoTime() > end) {
                stop.set(true);
                throw new IllegalStateException("nothing is acknowledged any more: " + tally.others());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private Outcome outcome(Sent sent) {
        var library = new DatabaseLibrary(product.backstage().orElseThrow());
        new CatchUp(library, PROJECT).await(sent.spans(), PATIENCE);
        var api = new Api(product.library());
        var intake = Intake.settled(api, PROJECT, Duration.ofSeconds(30));
        var outcome = new Outcome(sent, tally, Reconciliation.of(sent, library, PROJECT), intake);
        told.accept("reconciliation: " + outcome.reconciliation().told());
        told.accept("its own word:   " + intake.told());
        return outcome;
    }
}
