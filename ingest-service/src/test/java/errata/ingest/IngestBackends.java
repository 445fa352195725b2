package errata.ingest;

import errata.backends.Backends;
import errata.backends.BackendsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// The shared PostgreSQL and Kafka, with the database of ingest.
public final class IngestBackends implements QuarkusTestResourceLifecycleManager {
    private final BackendsResource backends = new BackendsResource();

    @Override
    public Map<String, String> start() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try {
            // The Kafka client finds its own classes through the thread; a worker of the common pool has another
            // loader.
            thread.setContextClassLoader(Backends.class.getClassLoader());
            Backends.shared().kafkaBootstrap();
            backends.init(Map.of("database", "ingest"));
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
