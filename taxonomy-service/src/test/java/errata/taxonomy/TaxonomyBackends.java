package errata.taxonomy;

import errata.backends.Backends;
import errata.backends.BackendsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// PostgreSQL and Kafka for the tests of this service.
public final class TaxonomyBackends implements QuarkusTestResourceLifecycleManager {

    private final BackendsResource backends = new BackendsResource();

    @Override
    public Map<String, String> start() {
        // Kafka's admin client loads its reporters through the thread; a pool's thread knows another loader.
        Thread.currentThread().setContextClassLoader(Backends.class.getClassLoader());
        Backends.shared().kafkaBootstrap();
        backends.init(Map.of("database", "taxonomy"));
        return backends.start();
    }

    @Override
    public void stop() {
        backends.stop();
    }
}
