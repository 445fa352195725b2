package errata.bench.ceiling;

import errata.backends.kafka.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// The broker's own measure, `kafka-producer-perf-test`, against the same broker with records of the same size.
public record BrokerCeiling(String bootstrap) {
    private static final String TOPIC = "bench.ceiling";
    private static final long BYTES = 512L * 1024 * 1024;
    private static final Pattern RESULT = Pattern.compile("([0-9.]+) records/sec \\(([0-9.]+) MB/sec\\)");

    /// Records and mebibytes a second, acknowledged by every replica.
    public record Ceiling(int recordSize, double records, double mebibytes) {}

    public Ceiling measure(int recordSize) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            create(admin);
            try {
                return parse(recordSize, run(recordSize));
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void create(Admin admin) throws ExecutionException, InterruptedException {
        var like = Topic.ofErrata().stream()
                .filter(topic -> topic.name().equals("errata.traces"))
                .findFirst()
                .orElseThrow();
        var topic = new NewTopic(TOPIC, like.partitions(), (short) 1).configs(like.settings());
        admin.createTopics(List.of(topic)).all().get();
    }

    private String run(int recordSize) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var records = Long.toString(Math.max(10_000, BYTES / recordSize));
        var process = new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "org.apache.kafka.tools.ProducerPerformance",
                "--topic",
                TOPIC,
                "--num-records",
                records,
                "--record-size",
                Integer.toString(recordSize),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + bootstrap,
                "acks=all",
                "linger.ms=5",
                "batch.size=262144");
        process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            var running = process.redirectErrorStream(true).start();
            return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The last line is the total.
    private static Ceiling parse(int recordSize, String said) {
        var match = RESULT.matcher(said);
        var ceiling = new Ceiling(recordSize, 0, 0);
        while (match.find()) {
            ceiling = new Ceiling(recordSize, Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2)));
        }
        if (ceiling.records() == 0) {
            throw new IllegalStateException("ProducerPerformance said: " + said);
        }
        return ceiling;
    }
}
