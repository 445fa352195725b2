package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keys and redaction rules of one project.
final class Senders implements Room {

    private final Map<String, ObjectNode> keys = new LinkedHashMap<>();
    private ObjectNode rules = Json.object(
            "attributes",
            Json.object("allow", List.of(), "deny", List.of("user.email")),
            "patterns",
            List.of("email"),
            "custom",
            List.of(Json.object("name", "patient", "regex", "P-[0-9]{7}")),
            "action",
            "mask");

    Senders() {
        keys.put("k1", key("k1", "Booking, production", null));
        keys.put("k2", key("k2", "Old laptop", "2026-02-01T10:00:00Z"));
    }

    private static ObjectNode key(String id, String name, @Nullable String revokedAt) {
        return Json.object(
                "id",
                id,
                "name",
                name,
                "prefix",
                "errata_4fQ",
                "createdAt",
                "2026-01-20T10:00:00Z",
                "lastUsedAt",
                revokedAt == null ? Instant.now().minusSeconds(40).toString() : null,
                "revokedAt",
                revokedAt);
    }

    @Override
    public synchronized StubServices.@Nullable Answer answer(Asked asked) {
        if (asked.is("GET", "/keys")) {
            return StubServices.ok(Json.object("items", keys.values(), "required", false));
        }
        if (asked.is("POST", "/keys")) {
            String name = asked.body().path("name").asText();
            if (name.length() > 80) {
                return refused("/name", "has 1 to 80 characters");
            }
            String id = "k" + (keys.size() + 1);
            keys.put(id, key(id, name, null).putNull("lastUsedAt"));
            return new StubServices.Answer(
                    201,
                    Json.object("id", id, "name", name, "key", "errata_not-a-real-key-of-anything-0123456789abcd"));
        }
        if (asked.is("DELETE", "/keys/[^/]+")) {
            keys.get(asked.part(1)).put("revokedAt", Instant.now().toString());
            return StubServices.ok(Json.object());
        }
        if (asked.is("GET", "/redaction")) {
            return StubServices.ok(rules);
        }
        if (asked.is("PUT", "/redaction") || asked.is("POST", "/redaction/preview")) {
            return redaction(asked);
        }
        return null;
    }

    private StubServices.Answer redaction(Asked asked) {
        boolean preview = asked.method().equals("POST");
        boolean told = !preview || asked.body().has("redaction");
        var wanted = !told ? rules : preview ? asked.body().path("redaction") : asked.body();
        for (var custom : wanted.path("custom")) {
            if (custom.path("regex").asText().contains("(((")) {
                return refused("/custom/0", "The expression patient has no end");
            }
        }
        if (!preview) {
            rules = asked.body();
            return StubServices.ok(rules);
        }
        String text = asked.body().path("text").asText();
        String stored =
                wanted.path("patterns").toString().contains("email") ? text.replaceAll("\\S+@\\S+", "[email]") : text;
        return StubServices.ok(Json.object("text", stored, "changed", !stored.equals(text)));
    }

    private static StubServices.Answer refused(String pointer, String detail) {
        var fault = Json.object("pointer", pointer, "detail", detail);
        return new StubServices.Answer(
                422, Json.object("code", "BODY_INVALID", "detail", pointer + " " + detail, "errors", List.of(fault)));
    }
}
