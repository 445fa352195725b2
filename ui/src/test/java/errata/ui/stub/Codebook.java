package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A codebook of six categories that can be proposed to, renamed and merged.
final class Codebook implements Room {

    static final String ID_HANDOFF = "c-handoff";

    /// Where nothing had a reporting label yet.
    private static final String BEFORE_LABELS = "9";

    private final ObjectNode book = Json.resource("codebook.json");
    private final ObjectNode history = Json.resource("history.json");

    List<String> active() {
        return StreamSupport.stream(book.path("categories").spliterator(), false)
                .filter(c -> c.path("state").asText().equals("active"))
                .map(c -> c.path("id").asText())
                .toList();
    }

    @Override
    public synchronized StubServices.@Nullable Answer answer(Asked asked) {
        if (asked.is("GET", "/codebook")) {
            return StubServices.ok(
                    asked.query().getOrDefault("position", "").equals(BEFORE_LABELS) ? unlabelled() : book);
        }
        if (asked.is("GET", "/codebook/history")) {
            long after = Long.parseLong(asked.query().getOrDefault("after", "0"));
            return StubServices.ok(Json.object(
                    "clock",
                    "wall",
                    "items",
                    StreamSupport.stream(history.path("items").spliterator(), false)
                            .filter(h -> h.path("position").asLong() > after)
                            .toList()));
        }
        if (asked.is("GET", "/events/taxonomy")) {
            long after = Long.parseLong(asked.query().getOrDefault("after", "0"));
            return StubServices.ok(Json.object(
                    "clock",
                    "wall",
                    "head",
                    14,
                    "items",
                    StreamSupport.stream(history.path("items").spliterator(), false)
                            .filter(h -> h.path("position").asLong() > after)
                            .toList()));
        }
        return asked.method().equals("GET") || !asked.path().startsWith("/codebook") ? null : command(asked);
    }

    private ObjectNode unlabelled() {
        var then = book.deepCopy();
        then.path("categories").forEach(category -> ((ObjectNode) category).putArray("reportingLabels"));
        return then;
    }

    private StubServices.Answer command(Asked asked) {
        long position = book.path("position").asLong();
        if (!("\"" + position + "\"").equals(asked.ifMatch())) {
            return new StubServices.Answer(
                    412,
                    Json.object(
                            "code",
                            "STREAM_MOVED",
                            "title",
                            "Someone changed this codebook first",
                            "status",
                            412,
                            "actualPosition",
                            position,
                            "changes",
                            List.of(Json.object(
                                    "position",
                                    position,
                                    "at",
                                    Instant.now().toString(),
                                    "by",
                                    "ann",
                                    "summary",
                                    "ann renamed Wrong date to Date handling"))));
        }
        String name = asked.body().path("name").asText();
        for (var category : book.path("categories")) {
            if (category.path("name").asText().equals(name) && !name.isEmpty()) {
                return new StubServices.Answer(
                        409,
                        Json.object(
                                "code",
                                "NAME_TAKEN",
                                "title",
                                "The name is taken",
                                "detail",
                                "A live category is already called " + name));
            }
        }
        if (asked.is("POST", "/codebook/imports")) {
            return StubServices.ok(written(asked));
        }
        book.put("position", position + 1);
        if (asked.is("POST", "/codebook/categories")) {
            String id = "c-new-" + position;
            book.withArray("categories")
                    .add(Json.object(
                            "id",
                            id,
                            "name",
                            name,
                            "state",
                            asked.body().path("accept").asBoolean() ? "active" : "proposed",
                            "definition",
                            asked.body().path("definition"),
                            "definitionVersion",
                            1,
                            "severity",
                            "minor",
                            "proposedBy",
                            asked.actor()));
            return new StubServices.Answer(201, Json.object("position", position + 1, "categoryId", id));
        }
        if (asked.is("PUT", "/codebook/categories/[^/]+/name")) {
            for (var category : book.path("categories")) {
                if (category.path("id").asText().equals(asked.part(2))) {
                    ((ObjectNode) category).put("name", name);
                }
            }
        }
        if (asked.is("POST", "/codebook/categories/[^/]+/(retire|restore)")) {
            for (var category : book.path("categories")) {
                if (category.path("id").asText().equals(asked.part(2))) {
                    ((ObjectNode) category).put("state", asked.part(3).equals("retire") ? "retired" : "active");
                    ((ObjectNode) category)
                            .put("reason", asked.body().path("rationale").asText());
                }
            }
        }
        return StubServices.ok(Json.object("position", position + 1, "mergeId", "m-1", "parts", List.of("p1", "p2")));
    }

    /// Headings or named categories; those the book has are left alone.
    private ObjectNode written(Asked asked) {
        var names = asked.body().has("categories")
                ? StreamSupport.stream(asked.body().path("categories").spliterator(), false)
                        .map(c -> c.path("name").asText())
                : asked.body()
                        .path("text")
                        .asText()
                        .lines()
                        .filter(l -> l.startsWith("## "))
                        .map(l -> l.substring(3));
        var known = StreamSupport.stream(book.path("categories").spliterator(), false)
                .map(c -> c.path("name").asText())
                .toList();
        var all = names.toList();
        return Json.object(
                "created",
                all.stream()
                        .filter(n -> !known.contains(n))
                        .map(n -> Json.object("name", n))
                        .toList(),
                "existing",
                all.stream()
                        .filter(known::contains)
                        .map(n -> Json.object("name", n))
                        .toList(),
                "refused",
                List.of());
    }
}
