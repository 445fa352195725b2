package errata.events.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.Event;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Event ↔ (type, schema version, bytes). The same event always gives the same bytes.
public final class EventCodec {

    private static final ObjectMapper API = HouseJson.forApi();

    private final ObjectMapper json = HouseJson.forEvents();
    private final EventNames names = new EventNames();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Upcasters upcasters;
    private final boolean again;

    public EventCodec() {
        this(Upcasters.SHIPPED);
    }

    public EventCodec(Upcasters upcasters) {
        this(upcasters, false);
    }

    private EventCodec(Upcasters upcasters, boolean again) {
        this.upcasters = upcasters;
        this.again = again;
    }

    /// For events that were read by a strict one before they were kept: members that are told twice are not looked for
    /// again.
    public static EventCodec again() {
        return new EventCodec(Upcasters.SHIPPED, true);
    }

    /// The JSON of every API of the house. Shared: configure nothing on it.
    public static ObjectMapper mapper() {
        return API;
    }

    public Encoded encode(Event event) {
        try {
            var type = names.of(event);
            return new Encoded(type, upcasters.currentVersion(type), json.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event that has no JSON: " + event.getClass(), e);
        }
    }

    /// @throws UnreadableEvent when the type is unknown, the version newer than this build, or the bytes do not fit
    public Event decode(Encoded encoded) {
        var type = encoded.type();
        var version = encoded.schemaVersion();
        var target = names.called(type);
        var current = upcasters.currentVersion(type);
        if (version > current) {
            throw new UnreadableEvent.NewerVersion(type, version, current);
        }
        try {
            return Objects.requireNonNull(
                    version == current
                            ? reader(target).readValue(encoded.body())
                            : json.treeToValue(lifted(encoded), target));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEvent.Malformed(type, version, e);
        }
    }

    /// The name of every event of this build.
    public Map<String, Class<? extends Event>> types() {
        return names.all();
    }

    private ObjectReader reader(Class<? extends Event> target) {
        return readers.computeIfAbsent(target, type -> {
            var strict = json.readerFor(type);
            return again ? strict.without(StreamReadFeature.STRICT_DUPLICATE_DETECTION) : strict;
        });
    }

    private ObjectNode lifted(Encoded encoded) throws IOException {
        var body = json.readValue(encoded.body(), ObjectNode.class);
        return upcasters.lift(encoded.type(), encoded.schemaVersion(), body);
    }
}
