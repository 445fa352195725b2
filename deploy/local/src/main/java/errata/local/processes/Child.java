package errata.local.processes;

import errata.backends.process.Tethered;
import errata.backends.process.Until;
import errata.local.home.Identity;
import errata.local.home.Run.Member;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// One part and the process it currently runs as. `tend` keeps it running until it is stopped or given up.
final class Child {
    private static final Duration STOPPING = Duration.ofSeconds(15);
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int NEVER_STARTED = -1;

    private final Part part;
    private final Path log;
    private final Patience patience;
    private final CompletableFuture<Part> ready = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Tethered process;
    private int restarts;
    private boolean open;

    Child(Part part, Path log, Patience patience) {
        this.part = part;
        this.log = log;
        this.patience = patience;
    }

    /// Completes when the part is ready for the first time; fails when it was given up.
    CompletableFuture<Part> ready() {
        return ready;
    }

    Part part() {
        return part;
    }

    synchronized Optional<Member> member() {
        return Optional.ofNullable(process).map(running -> {
            var identity = Identity.of(running.process().toHandle());
            return new Member(
                    part.name(),
                    part.port(),
                    part.more(),
                    identity,
                    part.tether().name(),
                    restarts,
                    open);
        });
    }

    /// Starts the process, and again whenever it dies.
    void tend(Watcher watcher) {
        var quickDeaths = 0;
        while (true) {
            var born = System.nanoTime();
            var exitStatus = liveOnce(watcher);
            if (isStopping()) {
                return;
            }
            var lived = Duration.ofNanos(System.nanoTime() - born);
            quickDeaths = lived.compareTo(patience.quick()) < 0 ? quickDeaths + 1 : 1;
            if (quickDeaths >= patience.deaths()) {
                watcher.gaveUp(part, quickDeaths);
                ready.completeExceptionally(new IllegalStateException(part.name() + " does not start"));
                return;
            }
            watcher.died(part, exitStatus);
            if (Until.held(this::isStopping, patience.pauseAfter(quickDeaths))) {
                return;
            }
            restarted();
        }
    }

    /// Asks the process to stop and waits for it; one that does not go is killed.
    void stop() {
        stopping.countDown();
        var running = current();
        if (running != null) {
            running.stop(STOPPING);
        }
    }

    private int liveOnce(Watcher watcher) {
        try {
            part.prepare();
        } catch (RuntimeException e) {
            LogLine.append(log, part.name() + " cannot be prepared", e);
            return NEVER_STARTED;
        }
        var running = launch();
        if (running == null) {
            return NEVER_STARTED;
        }
        watcher.started(part);
        if (Until.held(() -> part.isReady() || !running.isAlive() || isStopping(), FOR_EVER) && running.isAlive()) {
            open(running, watcher);
        }
        var exitStatus = running.process().onExit().join().exitValue();
        running.release();
        return exitStatus;
    }

    /// What is done once the process is ready fails on a machine that is too busy, and works a little later: as long as
    /// the process lives it is tried again.
    private void open(Tethered running, Watcher watcher) {
        var begun = System.nanoTime();
        while (!isOpened(watcher)) {
            if (System.nanoTime() - begun > patience.opening().toNanos()) {
                running.stop(STOPPING);
                return;
            }
            if (Until.held(() -> isStopping() || !running.isAlive(), BETWEEN_TRIES)) {
                return;
            }
        }
        if (!isStopping()) {
            watcher.ready(part, opened());
            ready.complete(part);
        }
    }

    private boolean isOpened(Watcher watcher) {
        try {
            part.opened();
            return true;
        } catch (RuntimeException e) {
            LogLine.append(log, part.name() + " cannot be opened yet", e);
            watcher.waits(part, part.awaited());
            return false;
        }
    }

    // Nothing is launched any more once we are stopping: whoever stops sees either the process or none.
    private synchronized @Nullable Tethered launch() {
        open = false;
        process = isStopping() ? null : Tethered.start(part.tether(), part.command(), part.environment(), log);
        return process;
    }

    private synchronized @Nullable Tethered current() {
        return process;
    }

    private synchronized int opened() {
        open = true;
        return restarts;
    }

    private synchronized void restarted() {
        restarts++;
    }

    /// Whether its process runs and may still become ready.
    synchronized boolean isUnderWay() {
        return process != null && process.isAlive() && !ready.isDone();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
