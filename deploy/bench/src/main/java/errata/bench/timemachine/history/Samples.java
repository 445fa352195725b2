package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Saying.Drawn;
import errata.bench.timemachine.history.Saying.TakenUp;
import java.util.stream.IntStream;

/// Draws traces for reading, block by block: a uniform sample, then one by service, and so on. Every fifth trace is
/// none of a sample; somebody picks it up by hand.
final class Samples {
    private static final int LARGEST = 24_000;
    private static final int SMALLEST = 20;
    private static final double LABELS_A_TRACE = 2.7;
    private static final int MONTHS = 12;

    private final Traffic traffic;
    private final Teller teller;
    private final int block;
    private final boolean strata;
    private long drawnAt;

    /// @param strata whether every second draw is by strata
    Samples(Traffic traffic, Teller teller, long labels, boolean strata) {
        this.strata = strata;
        this.traffic = traffic;
        this.teller = teller;
        block = (int) Math.clamp((long) (labels / LABELS_A_TRACE / MONTHS), SMALLEST, LARGEST);
    }

    /// Whether the trace is the first of a block.
    boolean isDue(int trace) {
        return trace % block == 0;
    }

    /// The drawn traces of the block are taken up at once.
    void draw(int first) {
        int sample = first / block;
        var traces = IntStream.range(first, first + block)
                .filter(traffic::isDrawn)
                .boxed()
                .toList();
        drawnAt = teller.now();
        teller.say(new Drawn(sample, strata && sample % 2 == 1, traces));
        traces.forEach(trace -> takeUp(trace, sample));
    }

    /// For one that nobody drew.
    void pick(int trace) {
        if (!traffic.isDrawn(trace)) {
            takeUp(trace, -1);
        }
    }

    private void takeUp(int trace, int sample) {
        teller.say(new TakenUp(trace, sample, traffic.startedAt(trace, drawnAt)));
    }
}
