package errata.bench.ingesting;

import errata.bench.measuring.Costs;
import errata.bench.sending.Load;
import errata.bench.sending.Tally;
import errata.bench.sending.TraceNumbers;
import errata.bench.sending.ZipkinTemplate;
import errata.bench.zipkin.ZipkinServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The same load on Zipkin, on the same machine, after Errata has stopped.
public record PeerBench(IngestSettings settings, Report report) {
    private static final int TRACES = 10;

    public void run(Path jar) {
        try (var zipkin = ZipkinServer.start(jar)) {
            var load = new Load(
                    URI.create(zipkin.address() + "/api/v2/spans"),
                    "application/x-protobuf",
                    "bench",
                    seed -> ZipkinTemplate.batch(TRACES, seed),
                    settings.connections(),
                    settings.spansPerSecond());
            load.run(settings.warmUp(), TraceNumbers.random(), new Tally());
            long before = zipkin.spans();
            var tally = new Tally();
            try (var costs = Costs.start(() -> Map.of(
                    "zipkin",
                    zipkin.pid(),
                    Report.GENERATOR,
                    ProcessHandle.current().pid()))) {
                var sent = load.run(settings.length(), TraceNumbers.random(), tally);
                report.peer("zipkin", sent, tally, costs.soFar());
                report.lines(
                        List.of("  it says it took %,d of %,d spans".formatted(zipkin.spans() - before, sent.spans())));
            }
        }
    }
}
