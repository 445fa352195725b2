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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Ids are plain strings in JSON, as values and as keys.
final class PlainIds extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainIds() {
        super("errata-ids");
        add(Actor.class, Actor::new);
        add(CategoryId.class, CategoryId::of);
        add(Digest.class, Digest::new);
        add(MergeId.class, MergeId::of);
        add(NoteId.class, NoteId::of);
        add(ProjectId.class, ProjectId::new);
        add(SampleId.class, SampleId::of);
        add(TraceId.class, TraceId::new);
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
