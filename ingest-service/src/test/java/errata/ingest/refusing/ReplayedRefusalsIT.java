package errata.ingest.refusing;

import static errata.ingest.Topics.header;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import errata.ingest.publishing.AcknowledgedPublisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was refused, sent again.
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ReplayedRefusalsIT {
    @TestHTTPResource
    URI base;

    Topics topics;

    @Inject
    AcknowledgedPublisher publisher;

    @Test
    void what_another_service_put_aside_is_sent_again_and_taken() throws Exception {
        refused().project("second-chance");
        publisher
                .send(ToldRefusals.putAside(
                        "second-chance",
                        8003,
                        export("x", List.of(span(8003, 1).build())).toByteArray()))
                .get();
        var listed = refused().listed("second-chance", 1);
        var id = listed.at("/items/0/id").asText();
        assertThat(listed.at("/items/0/refusedBy").asText()).isEqualTo("annotation-service");

        var replay = refused().post("second-chance", "/" + id + "/replay", "");

        assertThat(replay.text()).isEqualTo("{\"replayed\":1,\"stillRefused\":0}");
        var taken = topics.traces(traceId(8003));
        assertThat(header(taken.getFirst(), "source")).isEqualTo("replay");
        assertThat(refused().get("second-chance", "/" + id).path("state").asText())
                .isEqualTo("replayed");
        assertThat(refused().post("second-chance", "/" + id + "/replay", "").text())
                .isEqualTo("{\"replayed\":0,\"stillRefused\":0}");
    }

    @Test
    void all_of_a_code_are_sent_again_and_what_is_still_wrong_stays() throws Exception {
        refused().project("all-again");
        publisher
                .send(ToldRefusals.putAside(
                        "all-again",
                        8010,
                        export("x", List.of(span(8010, 1).build())).toByteArray()))
                .get();
        publisher
                .send(ToldRefusals.putAside("all-again", 8011, "no spans at all".getBytes(StandardCharsets.UTF_8)))
                .get();
        publisher.send(ToldRefusals.putAside("all-again", 8012, new byte[0])).get();
        refused().send("all-again", span(8013, 1).setSpanId(ByteString.EMPTY).build());
        refused().listed("all-again", 4);

        var replay = refused().post("all-again", "/replay", "{\"code\":\"too-odd\"}");

        assertThat(replay.text()).isEqualTo("{\"replayed\":1,\"stillRefused\":2}");
        assertThat(refused()
                        .get("all-again", "?reason=span-id-invalid")
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("refused");
    }

    private ToldRefusals refused() {
        return ToldRefusals.at(base);
    }
}
