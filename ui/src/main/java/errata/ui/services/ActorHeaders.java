package errata.ui.services;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/// Tells the services on whose behalf the ui asks.
final class ActorHeaders implements ClientHeadersFactory {

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(Actor.HEADER, Actor.of(incoming.getOrDefault("Cookie", List.of())));
        return headers;
    }
}
