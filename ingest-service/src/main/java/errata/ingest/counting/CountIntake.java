package errata.ingest.counting;

import errata.events.ProjectId;
import errata.ingest.publishing.Intake;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts in memory and says what has changed since it was last told. Minutes that were told whole are forgotten.
@Singleton
final class CountIntake implements Intake {
    private static final int MINUTES_KEPT = 5;

    private final InstantSource clock;
    private final ConcurrentHashMap<Counted.Of, Counted> counted = new ConcurrentHashMap<>();
    private final Map<Counted.Of, Counted.Sums> told = new HashMap<>();

    @Inject
    CountIntake(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void accepted(ProjectId project, int spans, long bytes) {
        now(project).accepted(spans, bytes);
    }

    @Override
    public void refused(ProjectId project, int spans) {
        now(project).refused(spans);
    }

    @Override
    public void request(ProjectId project) {
        now(project).request();
    }

    /// The sums that nobody was told yet. Asked by one thread.
    List<Counted.Sums> untold() {
        var untold = new ArrayList<Counted.Sums>();
        counted.values().forEach(one -> {
            var sums = one.sums();
            if (!sums.equals(told.get(sums.of()))) {
                untold.add(sums);
            }
        });
        return untold;
    }

    /// Kafka has them.
    void told(List<Counted.Sums> sums) {
        sums.forEach(one -> told.put(one.of(), one));
        var oldest = minute().minus(MINUTES_KEPT, ChronoUnit.MINUTES);
        for (var one : List.copyOf(told.keySet())) {
            if (one.minute().isBefore(oldest) && isTold(one)) {
                counted.remove(one);
                told.remove(one);
            }
        }
    }

    private boolean isTold(Counted.Of of) {
        var one = counted.get(of);
        return one == null || one.sums().equals(told.get(of));
    }

    private Counted now(ProjectId project) {
        return counted.computeIfAbsent(new Counted.Of(project, minute()), Counted::new);
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
