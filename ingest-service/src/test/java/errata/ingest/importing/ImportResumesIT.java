package errata.ingest.importing;

import static errata.ingest.Topics.header;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.backends.process.Until;
import errata.ingest.OwnBackends;
import errata.ingest.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ImportResumesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(5);
    private static final int CONVERSATIONS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void an_import_goes_on_where_a_killed_service_left_it() {
        var backends = OwnBackends.toBeKilled();
        final String at;
        final long before;
        try (var service = RunningService.start(backends, ACKNOWLEDGED_WITHIN)) {
            at = begun(service);
            Until.holds(() -> job(service, at).path("read").asInt() > 1000, PATIENCE, () -> "It never began");
            service.kill();
            before = records(service).size();
            assertThat(before).isBetween(1000L, CONVERSATIONS - 1L);
        }
        try (var service = RunningService.start(backends, ACKNOWLEDGED_WITHIN)) {
            Until.holds(() -> job(service, at).path("state").asText().equals("done"), PATIENCE, () -> job(service, at)
                    .toString());
            assertThat(job(service, at).path("taken").asInt()).isEqualTo(CONVERSATIONS);
            assertThat(job(service, at).path("refused").asInt()).isEqualTo(1);
            var records = records(service);
            var byTrace = records.stream().collect(groupingBy(ConsumerRecord::key));
            assertThat(byTrace).hasSize(CONVERSATIONS);
            assertThat(records.size())
                    .as("only what had no checkpoint yet came again")
                    .isLessThan(CONVERSATIONS + (int) before);
            assertThat(byTrace.values()).allMatch(same -> same.stream()
                    .allMatch(
                            each -> Arrays.equals(each.value(), same.getFirst().value())));
        }
    }

    private static String begun(RunningService service) {
        var reply = service.endpoint()
                .post("/api/projects/long/imports?name=long.jsonl&wait=false", "application/json", conversations());
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return "/api/projects/long/imports/" + json(reply.body()).path("id").asText();
    }

    private static List<ConsumerRecord<String, byte[]>> records(RunningService service) {
        return service.topic("errata.traces").records(record -> "long".equals(header(record, "project")));
    }

    private static JsonNode job(RunningService service, String at) {
        return json(service.endpoint().get(at).body());
    }

    private static byte[] conversations() {
        var lines = new StringBuilder("not a record\n");
        for (int i = 0; i < CONVERSATIONS; i++) {
            lines.append("{\"ticket_id\":\"")
                    .append(i)
                    .append("\",\"question\":\"q")
                    .append(i)
                    .append("\",\"answer\":\"a\"}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
