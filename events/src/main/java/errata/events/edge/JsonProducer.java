package errata.events.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.events.codec.EventCodec;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Every service reads and writes the JSON of the house.
@Singleton
public final class JsonProducer {

    @Produces
    @Singleton
    ObjectMapper json() {
        return EventCodec.mapper().copy();
    }
}
