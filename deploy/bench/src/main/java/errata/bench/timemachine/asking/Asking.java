package errata.bench.timemachine.asking;

import errata.bench.sending.Histogram;
import errata.bench.timemachine.history.Dice;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Asks one kind of question over and over.
public final class Asking {
    /// A kind that is this slow is told from fewer answers.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// Nobody answered: the service was gone.
    static final int NOBODY = -1;

    private final Reporting reporting;
    private final String project;
    private final int times;
    private final long seed;

    /// @param cold milliseconds of the very first answer; @param bad the status of the last answer that was none, else
    /// 0
    public record Times(Question question, int connections, double cold, Histogram warm, long bad, double perSecond) {
        public boolean isMet() {
            return bad == 0 && (question.target() == 0 || warm.quantile(0.95) <= question.target());
        }
    }

    public Asking(Reporting reporting, String project, int times, long seed) {
        this.reporting = reporting;
        this.project = "/api/projects/" + project;
        this.times = times;
        this.seed = seed;
    }

    public Times ask(Question question, int connections) {
        reporting.await(project + "/status");
        var cold = reporting.get(project + question.path().apply(new Dice(seed - 1)));
        var warm = new Histogram();
        var bad = new AtomicLong(cold.isGood() ? 0 : bad(cold));
        long began = System.nanoTime();
        if (cold.isGood()) {
            var asking = IntStream.range(0, connections)
                    .mapToObj(nth -> CompletableFuture.runAsync(
                            () -> ask(question, nth, Math.max(1, times / connections), warm, bad),
                            task -> Thread.ofPlatform().start(task)))
                    .toList();
            asking.forEach(CompletableFuture::join);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Times(question, connections, cold.nanos() / 1e6, warm, bad.get(), warm.size() / seconds);
    }

    private static long bad(Reporting.Answer answer) {
        return answer.status() == 0 ? NOBODY : answer.status();
    }

    private void ask(Question question, int nth, int count, Histogram warm, AtomicLong bad) {
        var dice = new Dice(seed + nth * 1_000_003L);
        long until = System.nanoTime() + LONGEST.toNanos();
        try (var connection = reporting.another()) {
            for (int asked = 0; asked < count && System.nanoTime() < until; asked++) {
                var answer = connection.get(project + question.path().apply(dice));
                if (answer.isGood()) {
                    warm.add(answer.nanos());
                } else {
                    bad.set(bad(answer));
                }
            }
        }
    }
}
