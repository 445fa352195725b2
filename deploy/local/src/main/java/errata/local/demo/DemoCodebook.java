package errata.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The codebook as the people of the demo know it: which category stands for which code of the script at this point of
/// the story.
final class DemoCodebook {

    private final Desk desk;
    private final Map<String, String> categories = new HashMap<>();
    private final Set<String> retired = new HashSet<>();
    private long position;

    DemoCodebook(Desk desk) {
        this.desk = desk;
        this.position = desk.get("/codebook").path("position").asLong();
        // A story told again starts from the empty codebook it started from the first time.
        this.position = Math.min(position, 3);
    }

    long position() {
        return position;
    }

    boolean knows(String code) {
        return categories.containsKey(code) && !retired.contains(code);
    }

    String category(String code) {
        var id = categories.get(code);
        if (id == null) {
            throw new IllegalStateException("no category for " + code + " at this point of the story");
        }
        return id;
    }

    /// Proposed and accepted by the principal in one step.
    void add(String name, String severity, String definition, String include, String exclude, String... codes) {
        var answer = decided(desk.decide(
                "POST",
                "/categories",
                proposal(name, severity, definition, include, exclude).put("accept", true),
                position));
        List.of(codes)
                .forEach(code -> categories.put(code, answer.path("categoryId").asText()));
    }

    String propose(String name, String severity, String definition) {
        var answer =
                decided(desk.decide("POST", "/categories", proposal(name, severity, definition, "", ""), position));
        return answer.path("categoryId").asText();
    }

    void accept(String category, String code) {
        decision(category, Desk.json().put("decision", "accept"));
        categories.put(code, category);
    }

    void decline(String category, String reason) {
        decision(category, Desk.json().put("decision", "decline").put("reason", reason));
    }

    void revise(String code, String kind, String definition, String include, String exclude, String rationale) {
        var body = Desk.json().put("kind", kind).put("rationale", rationale);
        body.set("definition", definition(definition, include, exclude));
        decided(desk.decide("POST", "/categories/" + category(code) + "/definition", body, position));
    }

    String merge(String into, String absorbed, String name, String rationale) {
        var body = Desk.json().put("into", category(into)).put("rationale", rationale);
        if (!name.isEmpty()) {
            body.put("name", name);
        }
        body.putArray("absorbed").add(category(absorbed));
        return decided(desk.decide("POST", "/merges", body, position))
                .path("mergeId")
                .asText();
    }

    void undoMerge(String merge, String rationale) {
        decided(desk.decide("POST", "/merges/" + merge + "/undo", Desk.json().put("rationale", rationale), position));
    }

    /// From now on `code` is filed under the category that `same` stands for.
    void filedUnder(String code, String same) {
        categories.put(code, category(same));
    }

    void split(String code, String rationale, Part first, Part second) {
        var body = Desk.json().put("category", category(code)).put("rationale", rationale);
        body.putArray("parts").add(first.json()).add(second.json());
        var ids = decided(desk.decide("POST", "/splits", body, position)).path("parts");
        categories.put(first.code(), ids.get(0).asText());
        categories.put(second.code(), ids.get(1).asText());
    }

    void undoSplit(String code, String rationale) {
        var path = "/splits/" + category(code) + "/undo";
        decided(desk.decide("POST", path, Desk.json().put("rationale", rationale), position));
    }

    void weigh(String code, String severity, String rationale) {
        var body = Desk.json().put("severity", severity).put("rationale", rationale);
        decided(desk.decide("PUT", "/categories/" + category(code) + "/severity", body, position));
    }

    /// Nobody looks for it until it is restored.
    void retire(String code, String rationale) {
        var path = "/categories/" + category(code) + "/retire";
        decided(desk.decide("POST", path, Desk.json().put("rationale", rationale), position));
        retired.add(code);
    }

    void restore(String code, String rationale) {
        var path = "/categories/" + category(code) + "/restore";
        decided(desk.decide("POST", path, Desk.json().put("rationale", rationale), position));
        retired.remove(code);
    }

    void report(String code, String scheme, String name, String title) {
        var body = Desk.json();
        body.putArray("labels")
                .addObject()
                .put("scheme", scheme)
                .put("code", name)
                .put("title", title);
        decided(desk.decide("PUT", "/categories/" + category(code) + "/reporting-labels", body, position));
    }

    void handOver(String person) {
        decided(desk.decide("PUT", "/principal", Desk.json().put("person", person), position));
    }

    private void decision(String category, ObjectNode body) {
        decided(desk.decide("POST", "/proposals/" + category + "/decision", body, position));
    }

    private JsonNode decided(JsonNode answer) {
        position = answer.path("position").asLong();
        return answer;
    }

    private static ObjectNode proposal(
            String name, String severity, String definition, String include, String exclude) {
        var body = Desk.json().put("name", name).put("severity", severity);
        body.set("definition", definition(definition, include, exclude));
        return body;
    }

    static ObjectNode definition(String text, String include, String exclude) {
        return Desk.json().put("text", text).put("include", include).put("exclude", exclude);
    }

    record Part(String code, String name, String severity, String definition) {
        ObjectNode json() {
            return proposal(name, severity, definition, "", "");
        }
    }
}
