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

    private <T> void add(Class<T> type, Function<String, T> of, Function<UUID, T> ofUuid) {
        add(type, of);
        addDeserializer(type, new FromUuid<>(type, ofUuid));
    }

    private <T> void add(Class<T> type, Function<String, T> of) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromText<>(type, of));
        addKeyDeserializer(type, new FromKey(of));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> of;

        FromText(Class<T> type, Function<String, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw context.wrongTokenException(json, handledType(), JsonToken.VALUE_STRING, "an id is a string");
            }
            try {
                return of.apply(json.getText());
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(json.getText(), handledType(), e.getMessage());
            }
        }
    }

    private static final class FromUuid<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<UUID, T> of;

        FromUuid(Class<T> type, Function<UUID, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return of.apply(uuid(json, context, handledType()));
        }
    }

    /// The UUID at which the parser stands. @param type whose id it is, for the message
    static UUID uuid(JsonParser json, DeserializationContext context, Class<?> type) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw context.wrongTokenException(json, type, JsonToken.VALUE_STRING, "an id is a string");
        }
        try {
            return UuidDigits.fit(json.getTextCharacters(), json.getTextOffset(), json.getTextLength())
                    ? UuidDigits.uuid(json.getTextCharacters(), json.getTextOffset())
                    : UUID.fromString(json.getText());
        } catch (IllegalArgumentException e) {
            throw context.weirdStringException(json.getText(), type, e.getMessage());
        }
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
