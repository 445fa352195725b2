package errata.bench.timemachine;

import errata.bench.measuring.Costs;
import errata.bench.measuring.Jvm;
import errata.bench.measuring.Profile;
import errata.bench.product.Backstage;
import errata.bench.product.StartedProduct;
import errata.bench.timemachine.asking.Asking;
import errata.bench.timemachine.asking.Asking.Times;
import errata.bench.timemachine.asking.Question;
import errata.bench.timemachine.asking.Rebuild;
import errata.bench.timemachine.asking.Reporting;
import errata.bench.timemachine.checking.Book;
import errata.bench.timemachine.checking.Intervals;
import errata.bench.timemachine.history.AnnotationWriting;
import errata.bench.timemachine.history.History;
import errata.bench.timemachine.loading.JournalCopy;
import errata.bench.timemachine.loading.Load;
import errata.bench.timemachine.loading.LoadProgress;
import errata.bench.timemachine.loading.LogProducer;
import errata.bench.timemachine.loading.Reached;
import errata.bench.timemachine.referring.PlainSql;
import errata.bench.timemachine.storing.Storage;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Loads a year, has it rebuilt, asks about it, and holds the answers against a slow fold of the same year.
public final class TimeMachineBench {
    /// What has to run for it.
    public static final Set<String> PARTS = Set.of("postgres", "kafka", "reporting-service");

    private static final String REPORTING = "reporting-service";
    private static final String QUESTIONS = "questions";
    private static final String GENERATOR = "generator";
    private static final String PROJECT = "year";
    /// From here on the slow fold takes long enough to be asked less.
    private static final int MANY = 2_000_000;

    private static final int ALONE = 1;
    private static final int SEVERAL = 4;

    private final TimeMachineSettings settings;
    private final StartedProduct product;
    private final Findings findings;
    private final History history;
    private final Backstage backstage;
    private long told;

    public TimeMachineBench(TimeMachineSettings settings, StartedProduct product, PrintStream out) {
        this.settings = settings;
        this.product = product;
        findings = new Findings(out);
        history = new History(settings.seed(), settings.labels(), !settings.uniform());
        backstage = product.backstage().orElseThrow();
    }

    /// Whether every answer that was looked at was right.
    public boolean run() {
        generate();
        try (var reporting = new Reporting(product.reporting());
                var producer = new LogProducer(backstage.kafka())) {
            var load = new Load(history, producer, PROJECT, settings.throughKafka(), (after, stamp) -> {
                new Reached(reporting, PROJECT).await(after, history.codebook().positions());
                return new JournalCopy(backstage, PROJECT, after, stamp);
            });
            var book = measured("load", () -> load(load, reporting));
            var checks = new Checks(book, history, reporting, PROJECT, findings, settings.labels() > MANY);
            boolean holds = copied(book) || checks.at(load.marks());
            var rebuilt = measured("rebuild", () -> rebuild(reporting, events(book)));
            holds &= copied(book) ? checks.at(load.marks()) : checks.unchanged("after the rebuild");
            ask(reporting);
            reporting.await("/q/health/ready");
            holds &= new MergeWatch(load, reporting, PROJECT, findings).run();
            holds &= checks.afterMerge(load.marks());
            findings.heap(new Jvm(pid()).liveHeap());
            holds &= new KilledInRebuild(product, reporting, PROJECT, checks, findings).run();
            findings.stored(new Storage(backstage).tables());
            refer(book);
            return holds && !rebuilt.state().startsWith("failed");
        }
    }

    /// How fast the generator is when nobody takes what it tells.
    private void generate() {
        var some = new History(settings.seed(), Math.min(settings.labels(), 500_000));
        var writing = new AnnotationWriting(some);
        long[] events = {0};
        long began = System.nanoTime();
        some.tell((position, micros, version, saying) ->
                events[0] += writing.told(position, micros, version, saying).position() > 0 ? 1 : 0);
        findings.generated(events[0], seconds(began));
    }

    private Book load(Load load, Reporting reporting) {
        long began = System.nanoTime();
        try (var watching = reporting.another();
                var _ = LoadProgress.start(watching, PROJECT, findings::loading)) {
            var book = load.run(settings.labels());
            double sent = seconds(began);
            new Reached(reporting, PROJECT)
                    .await(
                            Math.min(book.position(), settings.throughKafka()),
                            history.codebook().positions());
            told = events(book);
            findings.loaded(settings.labels(), book.traces(), events(book), sent, seconds(began));
            return book;
        }
    }

    private Rebuild.Outcome rebuild(Reporting reporting, long events) {
        var outcome = new Rebuild(reporting, PROJECT).run();
        findings.rebuilt(outcome, events);
        return outcome;
    }

    private void ask(Reporting reporting) {
        var asking = new Asking(reporting, PROJECT, settings.queries(), settings.seed() + 100L);
        findings.questionsFollow();
        measured(QUESTIONS, () -> List.of(ALONE, SEVERAL).stream()
                .flatMap(connections ->
                        Question.all(settings.uniform()).stream().map(question -> asked(asking, question, connections)))
                .toList());
    }

    private Times asked(Asking asking, Question question, int connections) {
        try (var costs = Costs.start(this::processes)) {
            var times = asking.ask(question, connections);
            double seconds = costs.soFar().entrySet().stream()
                    .filter(cost -> !cost.getKey().equals(GENERATOR))
                    .mapToDouble(cost -> cost.getValue().seconds())
                    .sum();
            findings.asked(times, seconds * 1_000 / (times.warm().size() + 1));
            return times;
        }
    }

    private <T> T measured(String what, Supplier<T> work) {
        var profile = settings.profile() ? List.of(Profile.start(REPORTING, pid())) : List.<Profile>of();
        try (var costs = Costs.start(this::processes)) {
            var result = work.get();
            findings.costs(what, costs.soFar(), what.equals(QUESTIONS) ? 0 : told);
            profile.forEach(one -> one.summary().forEach(line -> findings.say("%s", line)));
            return result;
        }
    }

    private void refer(Book book) {
        try {
            try (var connection = backstage.database("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("create database reference");
            }
            try (var connection = backstage.database("reference")) {
                findings.references(new PlainSql(connection).run(new Intervals(book), book.position()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the reference could not be measured", e);
        }
    }

    /// Whether a part of the log did not go through Kafka: then reporting knows of it only after the rebuild.
    private boolean copied(Book book) {
        return book.position() > settings.throughKafka();
    }

    private long events(Book book) {
        return book.position() + history.codebook().positions();
    }

    private Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        product.processes()
                .forEach(member -> processes.put(member.name(), member.process().pid()));
        processes.put(GENERATOR, ProcessHandle.current().pid());
        return processes;
    }

    private long pid() {
        return processes().getOrDefault(REPORTING, 0L);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
