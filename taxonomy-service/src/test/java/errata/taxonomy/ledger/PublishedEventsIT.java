package errata.taxonomy.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import errata.backends.Backends;
import errata.backends.BackendsResource;
import errata.taxonomy.Desk;
import errata.taxonomy.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "taxonomy"))
class PublishedEventsIT {

    @Test
    void every_event_goes_out_in_order_under_its_project() {
        Desk.open("published").active("Slow");
        var types = new ArrayList<String>();
        try (var topic = reader()) {
            topic.subscribe(List.of("errata.taxonomy-events"));
            Waiting.until("five events", () -> {
                topic.poll(Duration.ofMillis(200)).forEach(r -> collect(r, types));
                return types.size() >= 5;
            });
        }
        assertThat(types)
                .startsWith(
                        "1 errata.taxonomy.log-opened.v1",
                        "2 errata.taxonomy.codebook-opened.v1",
                        "3 errata.taxonomy.principal-appointed.v1",
                        "4 errata.taxonomy.category-proposed.v1",
                        "5 errata.taxonomy.proposal-accepted.v1");
    }

    @Test
    void whoever_missed_something_asks_the_owner() {
        Desk.open("missed").active("Slow");
        given().get("/internal/logs/missed/events?after=3")
                .then()
                .statusCode(200)
                .body("head", equalTo(5))
                .body("clock", equalTo("wall"))
                .body("events.position", contains(4, 5))
                .body("events[0].data.name", equalTo("Slow"));
    }

    private static void collect(ConsumerRecord<String, byte[]> sent, List<String> types) {
        var type = header(sent, "ce_type");
        if ("published".equals(sent.key()) && !type.contains("sealed")) {
            types.add(header(sent, "ce_sequence") + " " + type);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, byte[]> reader() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", Backends.shared().kafkaBootstrap(),
                "group.id", "published-events-it",
                "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
