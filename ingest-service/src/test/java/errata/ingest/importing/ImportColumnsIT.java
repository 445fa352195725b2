package errata.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables whose columns somebody gave a role.
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ImportColumnsIT {
    private static final String TABLE = """
            ticket,customer,asked at,what was asked,reply,plan,note,stars
            T-1,ada,2025-05-01 09:00,"Where is my parcel,
            please?","In Malmö.",gold,polite,5
            T-2,bo,2025-05-02 10:00,Can I change the address?,,basic,,
            T-3,cy,2025-05-03 11:00,,,basic,,1
            """;

    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void a_table_is_looked_at_mapped_and_then_imported() throws Exception {
        var preview = jobs().post("/api/projects/parcels/imports?name=tickets.csv&preview=true", TABLE, 201);
        assertThat(preview.path("state").asText()).isEqualTo("preview");
        assertThat(preview.path("detected").path("format").asText()).isEqualTo("rows");
        assertThat(preview.path("rows")).hasSize(3);
        assertThat(preview.path("rows").path(0).path("what was asked").asText()).startsWith("Where is my parcel");
        assertThat(roles(preview)).contains("reply:output", "note:ignore", "stars:feedback", "plan:metadata");

        var at = "/api/projects/parcels/imports/" + preview.path("id").asText();
        jobs().post(at + "/start", """
                {"mapping": {"id": "ticket", "input": "what was asked", "output": "reply", "time": "asked at",
                  "user": "customer", "metadata": ["plan"], "feedback": ["stars"]}}""", 202);
        var done = jobs().ended(at);

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("read").asInt()).isEqualTo(3);
        assertThat(done.path("taken").asInt()).isEqualTo(2);
        assertThat(done.path("refusals").toString())
                .isEqualTo("[{\"line\":5,\"reason\":\"nothing in the columns of input, output and messages\"}]");
        assertThat(done.path("traces").findValuesAsText("externalId")).containsExactly("T-1", "T-2");
        assertThat(done.has("rows")).as("trace text is not kept").isFalse();
        assertThat(jobs().endpoint().get(at + "/refusals.csv").text())
                .isEqualTo(
                        "file,line,reason\r\n\"tickets.csv\",5,\"nothing in the columns of input, output and messages\"\r\n");
    }

    @Test
    void records_nobody_wants_are_left_out_and_counted() throws Exception {
        var preview = jobs().post("/api/projects/chosen/imports?name=c.csv&preview=true", """
                question,answer,state,who
                a,b,done,pilot
                c,,waits,pilot
                d,e,done,skipper
                """, 201);
        var at = "/api/projects/chosen/imports/" + preview.path("id").asText();
        jobs().post(at + "/start", """
                {"mapping": {"input": "question", "output": "answer", "dimensions": {"person": "who"},
                  "only": {"state": "done"}}}""", 202);
        var done = jobs().ended(at);

        assertThat(done.path("read").asInt()).isEqualTo(3);
        assertThat(done.path("taken").asInt()).isEqualTo(2);
        assertThat(done.path("leftOut").asInt()).isEqualTo(1);
        assertThat(done.path("refused").asInt()).isZero();
    }

    @Test
    void columns_of_feedback_become_feedback_and_say_the_same_when_they_come_again() throws Exception {
        for (int time = 0; time < 2; time++) {
            jobs().post(
                            "/api/projects/thumbs/imports?name=t.csv",
                            "id,question,answer,rating\n1,a,b,4\n2,c,d,great\n",
                            200);
        }

        var told = feedback("thumbs");
        assertThat(told).hasSize(4);
        assertThat(told.stream().map(each -> each.path("id").asText()).distinct())
                .hasSize(2);
        assertThat(told.getFirst().path("score").asDouble()).isEqualTo(4);
        assertThat(told.getFirst().path("source").asText()).isEqualTo("user");
        assertThat(told.get(1).path("label").asText()).isEqualTo("great");
    }

    private List<String> roles(JsonNode preview) {
        return preview.path("detected")
                .path("columns")
                .valueStream()
                .map(column ->
                        column.path("name").asText() + ":" + column.path("role").asText())
                .toList();
    }

    private List<JsonNode> feedback(String project) {
        return topics.named("errata.feedback").records(record -> project.equals(record.key())).stream()
                .map(record -> Endpoint.json(record.value()))
                .toList();
    }

    private Jobs jobs() {
        return Jobs.at(base);
    }
}
