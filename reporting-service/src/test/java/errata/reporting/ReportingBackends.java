package errata.reporting;

import errata.backends.Backends;
import errata.backends.BackendsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// PostgreSQL and Kafka of the tests.
public final class ReportingBackends implements QuarkusTestResourceLifecycleManager {
    private final BackendsResource backends = new BackendsResource();

    @Override
    public Map<String, String> start() {
        backends.init(Map.of("database", "reporting"));
        // The broker's client looks for its classes through the thread's class loader, so it is started on this thread.
        Backends.shared().kafkaBootstrap();
        return backends.start();
    }

    @Override
    public void stop() {
        backends.stop();
    }
}
