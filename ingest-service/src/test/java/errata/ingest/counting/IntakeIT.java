package errata.ingest.counting;

import static errata.ingest.Topics.header;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import errata.backends.process.Until;
import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class IntakeIT {
    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void what_was_acknowledged_is_counted_under_the_instance_that_took_it() {
        for (int i = 0; i < 3; i++) {
            var spans = List.of(
                    span(9001, 10 + i).build(),
                    span(9002, 10 + i).build(),
                    span(9001, 1).setSpanId(ByteString.EMPTY).build());
            assertThat(new Endpoint(base)
                            .post(
                                    "/v1/traces",
                                    Endpoint.PROTOBUF,
                                    export("counted", spans).toByteArray())
                            .status())
                    .isEqualTo(200);
        }

        Until.holds(
                () -> sum("accepted") == 6 && sum("refused") == 3 && sum("requests") == 3,
                Duration.ofSeconds(90),
                () -> "Counted so far: " + told());
        var records = topics.named("errata.traces")
                .records(record ->
                        traceId(9001).equals(record.key()) || traceId(9002).equals(record.key()));
        var instance = header(records.getFirst(), "instance");
        assertThat(told())
                .allSatisfy(one -> assertThat(one.path("instance").asText()).isEqualTo(instance));
        assertThat(sum("bytes"))
                .isEqualTo(records.stream()
                        .mapToLong(record -> record.value().length)
                        .sum());
    }

    /// Of the last record of each minute: a later one replaces an earlier.
    private long sum(String field) {
        var last = new HashMap<String, JsonNode>();
        told().forEach(one -> last.put(one.path("minute").asText(), one));
        return last.values().stream().mapToLong(one -> one.path(field).asLong()).sum();
    }

    private List<JsonNode> told() {
        return topics.named("errata.intake").records(record -> "counted".equals(record.key())).stream()
                .map(record -> Endpoint.json(record.value()))
                .toList();
    }
}
