package errata.ui.stub;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Starts the stub and points all four addresses at it, for every Quarkus test of this module: declared here once, so
/// that all of them run in one application.
@QuarkusTestResource(StubResource.class)
public final class StubResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable StubServices stub;

    @Override
    public Map<String, String> start() {
        try {
            stub = StubServices.start(0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        String address = "http://127.0.0.1:" + stub.port();
        var config = new HashMap<String, String>();
        for (String owner : List.of("ingest", "annotation", "taxonomy", "reporting")) {
            config.put("errata." + owner + ".url", address);
        }
        return config;
    }

    @Override
    public void stop() {
        if (stub != null) {
            stub.close();
        }
    }
}
