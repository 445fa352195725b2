package errata.ingest.importing;

import errata.ingest.StoreAwayException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Takes up whatever should run and does not: imports that were just started, that wait for their turn, or that an
/// earlier process did not end. Removes what nobody needs any more.
@Singleton
final class UnfinishedImports {
    private static final Logger LOG = Logger.getLogger(UnfinishedImports.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final int KEPT_DAYS = 90;
    private static final int PREVIEW_DAYS = 2;
    private static final int SECONDS_BEFORE_TRYING_AGAIN = 2;

    private final RunningStore running;
    private final JobStore jobs;
    private final ImportFolder folder;
    private final Runner runner;
    private final InstantSource clock;
    private final Semaphore places;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    UnfinishedImports(
            RunningStore running,
            JobStore jobs,
            ImportFolder folder,
            Runner runner,
            ImportingSettings settings,
            InstantSource clock) {
        this.running = running;
        this.jobs = jobs;
        this.folder = folder;
        this.runner = runner;
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
        this.thread = Thread.ofPlatform().name("imports").daemon().unstarted(this::watch);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        news.release();
    }

    /// One of the places for imports that run; whoever has one gives it back.
    Semaphore places() {
        return places;
    }

    /// There is something to run.
    void look() {
        news.release();
    }

    private void watch() {
        var pruned = clock.instant().minus(BETWEEN_PRUNINGS);
        while (!isStopping()) {
            try {
                takeUp();
                if (pruned.plus(BETWEEN_PRUNINGS).isBefore(clock.instant())) {
                    pruned = clock.instant();
                    prune();
                }
                news.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (StoreAwayException e) {
                LOG.debugf("imports wait for the database: %s", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                LOG.error("imports cannot be taken up, trying again", e);
                pause();
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopping.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("imports are no longer taken up");
            }
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    private void takeUp() {
        for (var id : running.unheld()) {
            if (isStopping() || !folder.of(id).isHere() || !places.tryAcquire()) {
                continue; // another instance has its file, or there is no place for it now
            }
            var held = running.claim(id);
            if (held.isEmpty()) {
                places.release();
            } else {
                Thread.ofVirtual().name("import-" + id).start(() -> run(held.get()));
            }
        }
    }

    private void run(ImportJob job) {
        try {
            if (runner.run(job) == Runner.End.LATER) {
                running.release(job.id(), SECONDS_BEFORE_TRYING_AGAIN);
            }
        } catch (RuntimeException e) {
            // It is no longer held after a while, and taken up again.
            LOG.errorf(e, "import broken off import=%s", job.id());
        } finally {
            places.release();
            news.release();
        }
    }

    private void prune() {
        try {
            running.giveUpLost();
            jobs.prune(KEPT_DAYS, PREVIEW_DAYS).forEach(id -> folder.of(id).removeAll());
            for (var id : folder.olderThan(clock.instant().minus(ABANDONED))) {
                if (!jobs.isKnown(id)) {
                    folder.of(id).removeAll();
                }
            }
        } catch (UncheckedIOException e) {
            LOG.warnf("files of old imports stay: %s", e.getMessage());
        }
    }
}
