package errata.ingest.projects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.Clock;
import errata.events.ProjectId;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A project in the topic and in answers: `{id, name, clock, createdAt}`.
final class ProjectJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ProjectJson() {}

    static ObjectNode node(Project project) {
        return JSON.createObjectNode()
                .put("id", project.id().value())
                .put("name", project.name())
                .put("clock", word(project.clock()))
                .put("createdAt", project.createdAt().toString());
    }

    static byte[] bytes(Project project) {
        try {
            return JSON.writeValueAsBytes(node(project));
        } catch (JsonProcessingException e) {
            throw new AssertionError("four texts can be written", e);
        }
    }

    /// Empty if it is no project of ours.
    static Optional<Project> read(byte[] bytes) {
        try {
            var node = JSON.readTree(bytes);
            return Optional.of(new Project(
                    new ProjectId(node.path("id").asText()),
                    node.path("name").asText(),
                    clock(node.path("clock").asText()).orElseThrow(IllegalArgumentException::new),
                    Instant.parse(node.path("createdAt").asText())));
        } catch (IOException | IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// What a client sent, if it is a JSON object.
    static @Nullable JsonNode object(byte[] body) {
        try {
            var node = JSON.readTree(body);
            return node != null && node.isObject() ? node : null;
        } catch (IOException e) {
            return null;
        }
    }

    static String word(Clock clock) {
        return clock.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Clock> clock(String word) {
        return switch (word) {
            case "wall" -> Optional.of(Clock.WALL);
            case "claimed" -> Optional.of(Clock.CLAIMED);
            default -> Optional.empty();
        };
    }
}
