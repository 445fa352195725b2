package errata.ingest;

import errata.backends.BackendsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// PostgreSQL and Kafka for the tests of this service. A test that has a field for {@link Topics} gets them.
public final class IngestBackends implements QuarkusTestResourceLifecycleManager {
    private final BackendsResource backends = new BackendsResource();
    private Topics topics;

    @Override
    public Map<String, String> start() {
        backends.init(Map.of("database", "ingest"));
        var settings = backends.start();
        topics = new Topics(settings.get("kafka.bootstrap.servers"));
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(topics, new TestInjector.MatchesType(Topics.class));
    }

    @Override
    public void stop() {
        backends.stop();
    }
}
