package errata.bench.timemachine;

import errata.bench.timemachine.asking.Reporting;
import errata.bench.timemachine.loading.Load;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Merges the two most frequent categories and waits until every page shows it.
final class MergeWatch {
    private static final List<String> PAGES =
            List.of("/ranking?", "/drift?", "/saturation?", "/cooccurrence?", "/ranking/comparison?then=c1.a1.t3&");

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Load load;
    private final Reporting reporting;
    private final String project;
    private final Findings findings;

    MergeWatch(Load load, Reporting reporting, String project, Findings findings) {
        this.load = load;
        this.reporting = reporting;
        this.project = "/api/projects/" + project;
        this.findings = findings;
    }

    /// Whether it came to be seen at all.
    boolean run() {
        long began = System.nanoTime();
        int position = load.merge();
        boolean seen = isSeen(began, "/ranking?", position);
        double ranked = seconds(began);
        for (var page : PAGES) {
            seen &= isSeen(began, page, position);
        }
        findings.merged(load.frequent(), ranked, seconds(began));
        return seen;
    }

    private boolean isSeen(long began, String page, int position) {
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            var answer = reporting.get(project + page + "minPosition=t" + position);
            if (answer.isGood() && new String(answer.body(), StandardCharsets.UTF_8).contains(".t" + position)) {
                return true;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        findings.say("merge           %s never showed it", page);
        return false;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
