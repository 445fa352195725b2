package errata.bench.measuring;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Watches processes while a load runs: what they cost from `start` to `stop`, and how much memory they held.
public final class Costs implements AutoCloseable {
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final double SECONDS_PER_MINUTE = 60;

    private final Supplier<Map<String, Long>> processes;
    private final Map<String, Double> atStart = new LinkedHashMap<>();
    private final Map<String, Slope> memory = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final long begun = System.nanoTime();

    /// What one process cost: processor seconds, highest resident memory in MiB and by how much it grew a minute.
    public record Cost(double seconds, double peakMemory, double growth) {}

    private Costs(Supplier<Map<String, Long>> processes) {
        this.processes = processes;
    }

    /// @param processes numbers of the processes by their names, as they are now
    public static Costs start(Supplier<Map<String, Long>> processes) {
        var costs = new Costs(processes);
        processes.get().forEach((name, pid) -> costs.atStart.put(name, tree(pid).seconds()));
        costs.clock.scheduleAtFixedRate(costs::look, 0, STEP.toMillis(), TimeUnit.MILLISECONDS);
        return costs;
    }

    private synchronized void look() {
        var minutes = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1_000.0 / SECONDS_PER_MINUTE;
        processes.get().forEach((name, pid) -> memory.computeIfAbsent(name, key -> new Slope())
                .add(minutes, tree(pid).mebibytes()));
    }

    /// The costs up to now. A process that was started again meanwhile counts from its new start.
    public synchronized Map<String, Cost> soFar() {
        var costs = new LinkedHashMap<String, Cost>();
        processes.get().forEach((name, pid) -> {
            var seconds = tree(pid).seconds();
            var before = atStart.getOrDefault(name, 0.0);
            var held = memory.computeIfAbsent(name, key -> new Slope());
            costs.put(name, new Cost(seconds >= before ? seconds - before : seconds, held.highest(), held.perMinute()));
        });
        return costs;
    }

    // The product may be a child of this process; PostgreSQL is many processes.
    private static ProcessTree tree(long pid) {
        return new ProcessTree(pid, pid != ProcessHandle.current().pid());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
