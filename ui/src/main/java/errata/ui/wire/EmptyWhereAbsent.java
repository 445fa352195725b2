package errata.ui.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// A list or map a service leaves out is an empty one here, so that no page has to ask.
@Singleton
final class EmptyWhereAbsent implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        mapper.configOverride(List.class).setSetterInfo(empty);
        mapper.configOverride(Map.class).setSetterInfo(empty);
    }
}
