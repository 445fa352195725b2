package errata.ui.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// Talks to the stub behind the ui.
final class Stub {

    private Stub() {}

    /// Writes the stub received, as "PUT /path {body}".
    static List<String> writes() {
        return said("requests");
    }

    static void forget() {
        said("forget");
    }

    static void silent(boolean now) {
        said(now ? "silent" : "talking");
    }

    /// One more trace is read; whoever watches is told.
    static void move() {
        said("moved");
    }

    private static List<String> said(String command) {
        var address = ConfigProvider.getConfig().getValue("errata.annotation.url", String.class);
        try (var in = URI.create(address + "/stub/" + command).toURL().openStream()) {
            var requests = new ArrayList<String>();
            new ObjectMapper().readTree(in).path("requests").forEach(r -> requests.add(r.asText()));
            return requests;
        } catch (IOException silence) {
            throw new UncheckedIOException(silence);
        }
    }
}
