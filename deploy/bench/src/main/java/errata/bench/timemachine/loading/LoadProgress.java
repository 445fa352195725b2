package errata.bench.timemachine.loading;

import errata.bench.timemachine.asking.Reporting;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells now and then how many events were read, while nobody else has anything to say.
public final class LoadProgress implements AutoCloseable {
    private static final Duration STEP = Duration.ofSeconds(20);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Reached reached;
    private final Told told;
    private long before;

    /// Takes events read so far, and how many a second since it was last told.
    @FunctionalInterface
    public interface Told {
        void read(long events, double perSecond);
    }

    private LoadProgress(Reached reached, Told told) {
        this.reached = reached;
        this.told = told;
    }

    public static LoadProgress start(Reporting reporting, String project, Told told) {
        var progress = new LoadProgress(new Reached(reporting, project), told);
        progress.clock.scheduleAtFixedRate(progress::tell, STEP.toSeconds(), STEP.toSeconds(), TimeUnit.SECONDS);
        return progress;
    }

    private void tell() {
        long now = reached.events();
        told.read(now, (double) (now - before) / STEP.toSeconds());
        before = now;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
