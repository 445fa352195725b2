package errata.ingest.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.events.ProjectId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/// Settings in the topic: `{project, revision, keys: [{id, name, sha256, createdAt, revokedAt?}], redaction: {…}}`.
final class SettingsJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private SettingsJson() {}

    static byte[] bytes(IntakeSettings settings) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("project", settings.project().value())
                .put("revision", settings.revision());
        var keys = node.putArray("keys");
        for (var key : settings.keys()) {
            var one = keys.addObject()
                    .put("id", key.id().toString())
                    .put("name", key.name())
                    .put("sha256", key.sha256())
                    .put("createdAt", key.createdAt().toString());
            if (key.revokedAt() != null) {
                one.put("revokedAt", key.revokedAt().toString());
            }
        }
        node.set("redaction", RulesJson.node(settings.redaction()));
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Empty if it holds no settings of ours.
    static Optional<IntakeSettings> read(byte[] bytes) {
        try {
            var node = JSON.readTree(bytes);
            var keys = new ArrayList<IngestKey>();
            node.path("keys").forEach(key -> keys.add(key(key)));
            return Optional.of(new IntakeSettings(
                    new ProjectId(node.path("project").asText()),
                    node.path("revision").asLong(),
                    keys,
                    RulesJson.read(node.path("redaction"))));
        } catch (IOException | IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static IngestKey key(JsonNode node) {
        return new IngestKey(
                UUID.fromString(node.path("id").asText()),
                node.path("name").asText(),
                node.path("sha256").asText(),
                Instant.parse(node.path("createdAt").asText()),
                node.hasNonNull("revokedAt")
                        ? Instant.parse(node.path("revokedAt").asText())
                        : null);
    }
}
