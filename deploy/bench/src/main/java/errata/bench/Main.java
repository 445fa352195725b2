package errata.bench;

import errata.bench.drilling.DrillSettings;
import errata.bench.drilling.IngestDrill;
import errata.bench.ingesting.IngestBench;
import errata.bench.ingesting.IngestSettings;
import errata.bench.ingesting.PeerBench;
import errata.bench.ingesting.Report;
import errata.bench.product.RunningProduct;
import errata.bench.product.StartedProduct;
import errata.bench.product.Target;
import errata.bench.searching.SearchBench;
import errata.bench.searching.SearchSettings;
import errata.bench.timemachine.TimeMachineBench;
import errata.bench.timemachine.TimeMachineSettings;
import errata.local.console.Refusal;
import errata.local.home.Home;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `ingest`, `search` and `time-machine` measure, `drill ingest` breaks things under load. They end with 0 only when
/// nothing was lost and every answer was right.
public final class Main {
    private static final String USAGE = "Usage: ./errata bench ingest … | search … | time-machine … | drill ingest …";

    private Main() {}

    public static void main(String[] arguments) {
        var words = Arrays.asList(arguments);
        var holds = false;
        try {
            holds = run(words);
        } catch (Refusal e) {
            System.err.println(e.getMessage());
        }
        System.exit(holds ? 0 : 1);
    }

    private static boolean run(List<String> words) {
        if (!words.isEmpty() && words.getFirst().equals("ingest")) {
            return ingest(words.subList(1, words.size()));
        }
        if (!words.isEmpty() && words.getFirst().equals("search")) {
            return search(words.subList(1, words.size()));
        }
        if (!words.isEmpty() && words.getFirst().equals("time-machine")) {
            return timeMachine(words.subList(1, words.size()));
        }
        if (words.size() > 1 && words.subList(0, 2).equals(List.of("drill", "ingest"))) {
            return drill(words.subList(2, words.size()));
        }
        throw new Refusal(USAGE);
    }

    private static boolean ingest(List<String> words) {
        var settings = IngestSettings.of(words, variable("ERRATA_ZIPKIN_JAR"));
        var report = new Report(System.out);
        boolean holds;
        try (var target = target(settings.against())) {
            holds = new IngestBench(settings, target, report).run();
            keepLogs(holds, target);
        }
        settings.zipkin().ifPresent(jar -> new PeerBench(settings, report).run(Path.of(jar)));
        return holds;
    }

    private static boolean drill(List<String> words) {
        var settings = DrillSettings.of(words);
        try (var product = StartedProduct.start(root())) {
            var holds = new IngestDrill(settings, product, System.out::println)
                    .run()
                    .holds();
            keepLogs(holds, product);
            return holds;
        }
    }

    private static boolean search(List<String> words) {
        var settings = SearchSettings.of(words);
        try (var product = StartedProduct.start(root())) {
            if (settings.keep()) {
                System.out.println("data            " + product.keep());
            }
            return new SearchBench(settings, product, System.out).run();
        }
    }

    private static boolean timeMachine(List<String> words) {
        var settings = TimeMachineSettings.of(words);
        try (var product = StartedProduct.start(root(), TimeMachineBench.PARTS::contains)) {
            if (settings.keep()) {
                System.out.println("data            " + product.keep());
            }
            var holds = new TimeMachineBench(settings, product, System.out).run();
            keepLogs(holds, product);
            return holds;
        }
    }

    private static void keepLogs(boolean holds, Target target) {
        if (!holds) {
            System.out.println("logs            " + target.keepLogs());
        }
    }

    private static Target target(Optional<String> against) {
        if (against.isEmpty()) {
            return StartedProduct.start(root());
        }
        var home = variable("ERRATA_HOME").orElse(root().resolve(".errata").toString());
        return new RunningProduct(against.get(), new Home(Path.of(home).toAbsolutePath()));
    }

    private static Path root() {
        return Path.of(variable("ERRATA_ROOT").orElse(".")).toAbsolutePath().normalize();
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
