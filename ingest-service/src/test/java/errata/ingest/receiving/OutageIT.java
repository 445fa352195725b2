package errata.ingest.receiving;

import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.Backends;
import errata.backends.process.Until;
import errata.ingest.Endpoint;
import errata.ingest.OwnBackends;
import errata.ingest.RunningService;
import io.grpc.Status;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(3);
    private static Backends backends;
    private static RunningService service;

    @BeforeAll
    static void start() {
        backends = OwnBackends.toBeKilled();
        service = RunningService.start(backends, ACKNOWLEDGED_WITHIN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void while_kafka_is_gone_spans_are_answered_503_and_afterwards_200() {
        sendUntilTaken(1);

        backends.killKafka();
        var gone = send(2);
        assertThat(gone.status()).isEqualTo(503);
        assertThat(gone.http().headers().firstValue("Retry-After")).isPresent();
        assertThat(gone.type()).isEqualTo(Endpoint.PROTOBUF);
        var goneForGrpc =
                service.grpc().traces(export("pharmacy", List.of(span(2, 1).build())));
        assertThat(goneForGrpc.code()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(goneForGrpc.details()).contains("RetryInfo");

        backends.kafkaBootstrap();
        sendUntilTaken(2);
        assertThat(traces()).contains(traceId(1), traceId(2));
    }

    @Test
    void while_postgres_is_gone_spans_and_new_projects_are_taken() {
        backends.killPostgres();

        sendUntilTaken(3, "x-project-name", "Opened in the dark");

        backends.database("ingest");
        assertThat(traces()).contains(traceId(3));
        assertThat(service.endpoint().get("/api/projects/opened-in-the-dark").status())
                .isEqualTo(200);
    }

    @Test
    void what_was_acknowledged_is_in_the_topic_though_the_service_is_killed() {
        var acknowledged = new HashSet<String>();
        for (int i = 100; i < 160; i++) {
            if (i == 140) {
                service.kill();
            }
            try {
                if (send(i).status() == 200) {
                    acknowledged.add(traceId(i));
                }
            } catch (UncheckedIOException e) {
                assertThat(i).isGreaterThanOrEqualTo(140);
            }
        }
        service = RunningService.start(backends, ACKNOWLEDGED_WITHIN);

        assertThat(acknowledged).isNotEmpty();
        assertThat(traces()).containsAll(acknowledged);
    }

    @Test
    void a_lost_topic_of_projects_is_filled_again() throws Exception {
        service.endpoint().post("/api/projects", "{\"name\":\"Kept\",\"clock\":\"claimed\"}");
        var before = service.endpoint().get("/api/projects/kept").text();
        Until.holds(() -> kept("kept"), PATIENCE, () -> "The project is not in the table");
        service.close();
        lose("errata.projects");

        service = RunningService.start(backends, ACKNOWLEDGED_WITHIN);

        assertThat(service.endpoint().get("/api/projects/kept").text()).isEqualTo(before);
        assertThat(service.topic("errata.projects").records(record -> "kept".equals(record.key())))
                .hasSize(1);
    }

    /// As senders do: again, as long as the answer is 503.
    private static void sendUntilTaken(long trace, String... headers) {
        Until.holds(() -> send(trace, headers).status() == 200, PATIENCE, () -> "Spans are not taken");
    }

    private static Endpoint.Reply send(long trace, String... headers) {
        var body = export("pharmacy", List.of(span(trace, 1).build())).toByteArray();
        return service.endpoint().post("/v1/traces", Endpoint.PROTOBUF, body, headers);
    }

    private static List<String> traces() {
        return service.topic("errata.traces").records(_ -> true).stream()
                .map(ConsumerRecord::key)
                .toList();
    }

    private static boolean kept(String project) {
        var database = backends.database("ingest");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword());
                var query = connection.prepareStatement("select 1 from project where id = ?")) {
            query.setString(1, project);
            return query.executeQuery().next();
        } catch (SQLException e) {
            return false;
        }
    }

    private static void lose(String topic) throws InterruptedException, ExecutionException {
        try (var admin = backends.kafka().admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            Until.holds(
                    () -> !admin.listTopics()
                            .names()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join()
                            .contains(topic),
                    PATIENCE,
                    () -> "The topic does not go");
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }
}
