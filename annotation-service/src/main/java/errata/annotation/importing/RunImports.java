package errata.annotation.importing;

import errata.annotation.codebook.CodebookCopy;
import errata.events.Actor;
import errata.events.codebook.Codebook;
import errata.events.log.AppendConflict;
import errata.events.log.Outage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Carries imports out, one at a time, each to its end: a database that is away is waited for, and what was under way
/// when the service stopped goes on when it starts.
@Singleton
final class RunImports {

    private static final Logger LOG = Logger.getLogger(RunImports.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ImportStore imports;
    private final RowStore rows;
    private final ReadRows reading;
    private final RecordSayings recording;
    private final CodebookCopy codebook;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("imports").factory());

    RunImports(ImportStore imports, RowStore rows, ReadRows reading, RecordSayings recording, CodebookCopy codebook) {
        this.imports = imports;
        this.rows = rows;
        this.reading = reading;
        this.recording = recording;
        this.codebook = codebook;
    }

    /// Who uploads, and when all of it was said, if told.
    record Caller(Actor by, @Nullable Instant at) {}

    void start(Place place) {
        one.execute(() -> run(place));
    }

    void resume(@Observes StartupEvent started) {
        one.execute(() -> {
            try {
                patiently(imports::running).forEach(this::start);
            } catch (RuntimeException e) {
                LOG.warnf("imports under way were not found cause=%s", e);
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        one.shutdownNow();
    }

    private void run(Place place) {
        long began = System.nanoTime();
        try {
            while (step(place)) {
                // as long as there is something left to do
            }
            LOG.infof("import over project=%s import=%s ms=%d", place.project(), place.id(), since(began));
        } catch (ProgressStore.OvertakenException e) {
            LOG.infof("import left project=%s import=%s", place.project(), place.id());
        } catch (RuntimeException e) {
            failed(place, e);
        }
    }

    private void failed(Place place, RuntimeException fault) {
        if (one.isShutdown()) {
            return;
        }
        LOG.errorf(fault, "import failed project=%s import=%s", place.project(), place.id());
        var reason = "It could not go on after an inner fault. What was recorded stands; start it again to go on.";
        patiently(() -> imports.end(place, "failed", reason, now()));
    }

    /// One page of rows or sayings; false when the import is over or stopped.
    private boolean step(Place place) {
        var job = patiently(() -> imports.job(place.project(), place.id())).orElse(null);
        if (job == null || !job.runs() || job.settings() == null) {
            return false;
        }
        var settings = job.settings();
        var book = patiently(() -> known(job));
        var rowReading = new RowReading(settings, settings.words(), new CategoryNames(book), job.by(), now());
        if (job.read() < job.total()) {
            return patiently(() -> reading.next(job, rowReading));
        }
        if (job.recorded() == 0 && job.sayings() == 0) {
            patiently(() -> rows.number(job.id()).chain(() -> imports.countSayings(place)));
        }
        if (Boolean.TRUE.equals(patiently(() -> recording.next(job, rowReading)))) {
            return true;
        }
        patiently(() -> imports.end(place, "done", null, now()).chain(() -> rows.drop(place.id())));
        return false;
    }

    /// At the start as new as its owner has it; a copy that has nothing yet does not know the principal.
    private Uni<Codebook> known(Job job) {
        return job.read() == 0 ? codebook.fresh(job.project()) : codebook.now(job.project());
    }

    /// Asks again while PostgreSQL is away, and at once when somebody else wrote to a trace meanwhile.
    private <T> T patiently(Supplier<Uni<T>> work) {
        while (true) {
            try {
                return work.get().await().atMost(PATIENCE);
            } catch (AppendConflict.StreamMoved e) {
                LOG.debugf("decided anew: %s", e.getMessage());
            } catch (RuntimeException e) {
                if (one.isShutdown() || !Outage.isBehind(e)) {
                    throw e;
                }
                LOG.warnf("an import waits cause=%s", e);
                pause();
            }
        }
    }

    private static void pause() {
        Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).await().indefinitely();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static long since(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
