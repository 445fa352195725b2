package errata.events.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Digest;
import errata.events.MergeId;
import errata.events.NoteId;
import errata.events.ProjectId;
import errata.events.SampleId;
import errata.events.TraceId;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Ids are plain strings in JSON, as values and as keys.
final class PlainIds extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainIds() {
        super("errata-ids");
        add(Actor.class, Actor::new);
        add(CategoryId.class, CategoryId::of, CategoryId::new);
        add(Digest.class, Digest::new);
        add(MergeId.class, MergeId::of, MergeId::new);
        add(NoteId.class, NoteId::of, NoteId::new);
        add(ProjectId.class, ProjectId::new);
        add(SampleId.class, SampleId::of, SampleId::new);
        add(TraceId.class, TraceId::new);
    }

    private <T> void add(Class<T> type, Function<String, T> of) {
        add(type, of, (Reading<T>) json -> of.apply(json.getText()));
    }

    private <T> void add(Class<T> type, Function<String, T> of, Function<UUID, T> ofUuid) {
        add(type, of, (Reading<T>) json -> ofUuid.apply(uuid(json)));
    }

    private <T> void add(Class<T> type, Function<String, T> ofKey, Reading<T> reading) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromText<>(type, reading));
        addKeyDeserializer(type, new FromKey(ofKey));
    }

    /// Reads the text at which a parser stands; an IllegalArgumentException says what is wrong with it.
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonParser json) throws IOException;
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Reading<T> reading;

        FromText(Class<T> type, Reading<T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return read(json, context, handledType(), reading);
        }
    }

    /// @param type whose id it is, for the message
    static <T> T read(JsonParser json, DeserializationContext context, Class<?> type, Reading<T> reading)
            throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw context.wrongTokenException(json, type, JsonToken.VALUE_STRING, "an id is a string");
        }
        try {
            return reading.read(json);
        } catch (IllegalArgumentException e) {
            throw context.weirdStringException(json.getText(), type, e.getMessage());
        }
    }

    static UUID uuid(JsonParser json) throws IOException {
        return UuidDigits.fit(json.getTextCharacters(), json.getTextOffset(), json.getTextLength())
                ? UuidDigits.uuid(json.getTextCharacters(), json.getTextOffset())
                : UUID.fromString(json.getText());
    }

    private static final class FromKey extends KeyDeserializer {
        private final Function<String, ?> of;

        FromKey(Function<String, ?> of) {
            this.of = of;
        }

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            return of.apply(key);
        }
    }
}
