package errata.annotation.otlp;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.annotation.understanding.Json;
import org.jspecify.annotations.Nullable;

/// JSON inside of traces. It is hostile: depth and number length are bounded, and what is no JSON is no error.
public final class JacksonJson implements Json {
    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 8 << 20;

    private final ObjectMapper mapper;

    public JacksonJson() {
        var bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(400)
                .build();
        mapper = new ObjectMapper(
                new JsonFactoryBuilder().streamReadConstraints(bounds).build());
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public @Nullable Object read(String text) {
        try {
            return mapper.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    @Override
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            return String.valueOf(value);
        }
    }
}
