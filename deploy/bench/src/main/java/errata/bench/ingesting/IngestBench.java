package errata.bench.ingesting;

import errata.bench.ceiling.BrokerCeiling;
import errata.bench.library.ApiLibrary;
import errata.bench.library.CatchUp;
import errata.bench.library.DatabaseLibrary;
import errata.bench.library.Intake;
import errata.bench.library.Library;
import errata.bench.library.Reconciliation;
import errata.bench.measuring.Costs;
import errata.bench.measuring.Profile;
import errata.bench.product.Target;
import errata.bench.sending.Load;
import errata.bench.sending.Sent;
import errata.bench.sending.SpanBatch;
import errata.bench.sending.Tally;
import errata.bench.sending.TraceNumbers;
import errata.bench.visibility.Probes;
import errata.local.home.Run.Member;
import errata.local.web.Api;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Puts a product under load and measures it; at the end everything acknowledged is looked for in the library.
public final class IngestBench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PROFILED = List.of("ingest-service", "annotation-service");

    private final IngestSettings settings;
    private final Target target;
    private final Library library;
    private final Report report;
    private final String project;
    private final Load load;

    public IngestBench(IngestSettings settings, Target target, Report report) {
        this.settings = settings;
        this.target = target;
        this.report = report;
        library = target.backstage()
                .<Library>map(DatabaseLibrary::new)
                .orElseGet(() -> new ApiLibrary(new Api(target.library())));
        // A project of its own for each run: what an earlier one left is not counted.
        project = "bench-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        load = Load.otlp(target.ingest(), project, settings.connections(), settings.spansPerSecond());
    }

    /// Whether nothing was lost, doubled or refused.
    public boolean run() {
        var before = warmUp();
        var tally = new Tally();
        try (var costs = Costs.start(this::processes);
                var probes = Probes.start(target.ingest(), target.library(), project)) {
            var profiles = settings.profile() ? profiles() : List.<Profile>of();
            var sent = load.run(settings.length(), TraceNumbers.random(), tally);
            report.sending(sent, tally, costs.soFar());
            probes.stop();
            long stored = library.spans(project) - before;
            profiles.forEach(profile -> report.lines(profile.summary()));
            var caughtUp = catchUp(before + sent.spans() + probes.acknowledged());
            probes.awaitSeen(PATIENCE);
            report.storing(sent, stored, caughtUp, probes);
            report.costs(sent, costs.soFar());
            var holds = reconcile(sent) && tally.refused() == 0 && caughtUp.isPresent();
            if (settings.ceiling()) {
                ceiling(sent);
            }
            return holds;
        }
    }

    /// The compilers and caches of all processes are warm when the measurement begins.
    private long warmUp() {
        if (settings.warmUp().isZero()) {
            return 0;
        }
        var sent = load.run(settings.warmUp(), TraceNumbers.random(), new Tally());
        catchUp(sent.spans());
        return library.spans(project);
    }

    private OptionalDouble catchUp(long spans) {
        return new CatchUp(library, project).await(spans, PATIENCE);
    }

    private boolean reconcile(Sent sent) {
        var result = Reconciliation.of(sent, library, project);
        report.reconciliation(result);
        report.intake(Intake.settled(new Api(target.library()), project, Duration.ofSeconds(20)));
        return result.holds();
    }

    private void ceiling(Sent sent) {
        target.backstage().ifPresent(backstage -> {
            int recordSize = load.batch().apply(0).body().length / SpanBatch.SPANS_OF_TRACE;
            report.ceiling(sent, new BrokerCeiling(backstage.kafka()).measure(recordSize));
        });
    }

    private List<Profile> profiles() {
        return target.processes().stream()
                .filter(member -> PROFILED.contains(member.name()))
                .map(member -> Profile.start(member.name(), member.process().pid()))
                .toList();
    }

    private Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        for (Member member : target.processes()) {
            processes.put(member.name(), member.process().pid());
        }
        processes.put(Report.GENERATOR, ProcessHandle.current().pid());
        return processes;
    }
}
