package errata.annotation;

import errata.backends.Backends;
import errata.backends.BackendsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// PostgreSQL and Kafka for the tests of this service.
public final class AnnotationBackends implements QuarkusTestResourceLifecycleManager {

    private final BackendsResource backends = new BackendsResource();

    @Override
    public Map<String, String> start() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try {
            // Kafka's client finds its own classes through the thread; a worker of the common pool has another loader.
            thread.setContextClassLoader(Backends.class.getClassLoader());
            Backends.shared().kafkaBootstrap();
            backends.init(Map.of("database", "annotation"));
            return backends.start();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void stop() {
        backends.stop();
    }
}
