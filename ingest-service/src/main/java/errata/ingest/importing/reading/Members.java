package errata.ingest.importing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members of a record, whether their names are written like `startTime` or like `start_time`. Empty ones count as
/// absent.
public record Members(JsonNode node) {

    /// The first of these that is there.
    public JsonNode at(String... names) {
        for (var name : names) {
            var found = present(name) ? node.path(name) : node.path(snake(name));
            if (!isEmpty(found)) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    /// Whether the record knows this member at all, with a value or without.
    public boolean has(String name) {
        return node.has(name) || node.has(snake(name));
    }

    public @Nullable String text(String... names) {
        var found = at(names);
        return found.isValueNode() && !found.asText().isBlank() ? found.asText().strip() : null;
    }

    public Optional<Instant> time(String... names) {
        return Moment.read(at(names));
    }

    /// The object or list, also if it stands there as text.
    public JsonNode json(String... names) {
        return BoundedJson.inside(at(names));
    }

    public static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isEmpty();
    }

    private boolean present(String name) {
        return !isEmpty(node.path(name));
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
