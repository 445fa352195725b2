package errata.events.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// The JSON of the house: ids as strings, times RFC 3339 in UTC, enums in lower case with dashes.
final class HouseJson {

    private HouseJson() {}

    /// For what stands in the log: nothing optional is written, nothing unknown or missing is read.
    static ObjectMapper forEvents() {
        var mapper = house(new Conventions(true));
        mapper.registerModule(CategoryLists.module());
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return mapper;
    }

    /// For what clients and services say to each other: nulls are written, unknown members ignored.
    static ObjectMapper forApi() {
        var mapper = house(new Conventions(false));
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return mapper;
    }

    private static ObjectMapper house(Conventions conventions) {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new PlainIds())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        var standard = mapper.getSerializationConfig().getAnnotationIntrospector();
        mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(standard, conventions));
        return mapper;
    }
}
