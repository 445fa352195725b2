package errata.annotation.arriving;

import static errata.annotation.arriving.Eventually.eventually;
import static io.restassured.RestAssured.given;

import io.opentelemetry.proto.trace.v1.TracesData;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The library of a test's own project: filled through Kafka, asked over HTTP.
///
/// @param bootstrap where Kafka is
public record OwnLibrary(String project, TracesTopic topic, String bootstrap) {

    public void send(TracesData traces) {
        topic.send(project, traces);
    }

    /// What another topic says of the project.
    public void hears(String otherTopic, byte[] value) {
        topic.send(new ProducerRecord<>(otherTopic, project, value));
    }

    public void hears(String otherTopic, String value) {
        hears(otherTopic, value.getBytes(StandardCharsets.UTF_8));
    }

    /// @param path below the project
    public Response get(String path) {
        return given().get(at(path));
    }

    public String at(String path) {
        return "/api/projects/" + project + "/" + path;
    }

    /// What is listed, once the project is known.
    public JsonPath list(Map<String, String> query) {
        return eventually(() -> given().queryParams(query).get(at("traces")), answer -> answer.statusCode() != 404)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The ids of the traces that are listed.
    public List<String> ids(Map<String, String> query) {
        return list(query).getList("items.traceId");
    }

    public void lists(int traces) {
        eventually(
                () -> get("traces?limit=200").jsonPath(),
                json -> json.get("items") != null && json.getList("items").size() == traces);
    }

    /// A trace of the test, once it is as it should be.
    public JsonPath trace(long number, Predicate<JsonPath> enough) {
        var path = "traces/" + Spans.traceId(number);
        return eventually(() -> get(path).jsonPath(), json -> json.get("trace") != null && enough.test(json));
    }
}
