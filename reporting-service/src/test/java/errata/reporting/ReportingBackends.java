package errata.reporting;

import errata.backends.BackendsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// PostgreSQL, Kafka and the owners of both logs for the tests of this service. A test that has a field for {@link
/// Wired} gets it.
public final class ReportingBackends implements QuarkusTestResourceLifecycleManager {
    private final BackendsResource backends = new BackendsResource();
    private final Owner owner = new Owner();
    private Wired wired;

    @Override
    public Map<String, String> start() {
        backends.init(Map.of("database", "reporting"));
        var settings = new HashMap<>(backends.start());
        settings.putAll(owner.start());
        wired = new Wired(settings.get("kafka.bootstrap.servers"));
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(wired, new TestInjector.MatchesType(Wired.class));
    }

    @Override
    public void stop() {
        wired.close();
        owner.stop();
        backends.stop();
    }
}
