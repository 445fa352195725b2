package errata.bench.timemachine;

import errata.bench.product.StartedProduct;
import errata.bench.product.Victim;
import errata.bench.timemachine.asking.Rebuild;
import errata.bench.timemachine.asking.Reporting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Kills what a rebuild needs while it is under way: what was answered before is answered again, byte by byte, and the
/// next rebuild goes through.
final class KilledInRebuild {
    private static final List<String> VICTIMS = List.of("reporting-service", "postgres");
    private static final Duration STEP = Duration.ofMillis(20);

    private final StartedProduct product;
    private final Reporting reporting;
    private final String project;
    private final Checks checks;
    private final Findings findings;

    KilledInRebuild(StartedProduct product, Reporting reporting, String project, Checks checks, Findings findings) {
        this.product = product;
        this.reporting = reporting;
        this.project = project;
        this.checks = checks;
        this.findings = findings;
    }

    boolean run() {
        boolean holds = true;
        for (var name : VICTIMS) {
            long reached = kill(name);
            holds &= checks.unchanged("%s was killed at event %,d of a rebuild".formatted(name, reached));
        }
        var outcome = new Rebuild(reporting, project).run();
        findings.say("rebuild         %s after both, in %.1f s", outcome.state(), outcome.seconds());
        return holds & outcome.isDone() & checks.unchanged("after that rebuild");
    }

    /// How far the rebuild had come.
    private long kill(String name) {
        var victim = new Victim(product, name);
        reporting.post(Rebuild.path(project));
        var progress = reporting.json(Rebuild.path(project));
        while (progress.path("state").asText().equals("running")
                && (progress.path("of").asLong() == 0
                        || 3 * progress.path("done").asLong()
                                < progress.path("of").asLong())) {
            LockSupport.parkNanos(STEP.toNanos());
            progress = reporting.json(Rebuild.path(project));
        }
        victim.kill();
        victim.awaitReady();
        return progress.path("done").asLong();
    }
}
