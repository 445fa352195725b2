package errata.ingest.counting;

import errata.events.ProjectId;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/// What came in for one project in one minute, as far as it goes. Counting takes no lock.
final class Counted {
    private final Of of;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder requests = new LongAdder();

    Counted(Of of) {
        this.of = of;
    }

    /// @param minute its beginning
    record Of(ProjectId project, Instant minute) {}

    /// The counts at one moment. A later one of the same project and minute replaces an earlier.
    record Sums(Of of, long accepted, long refused, long bytes, long requests) {}

    void accepted(int spans, long size) {
        accepted.add(spans);
        bytes.add(size);
    }

    void refused(int spans) {
        refused.add(spans);
    }

    void request() {
        requests.increment();
    }

    Sums sums() {
        return new Sums(of, accepted.sum(), refused.sum(), bytes.sum(), requests.sum());
    }
}
