package errata.annotation;

import errata.annotation.codebook.Taxonomy;
import errata.backends.BackendsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// PostgreSQL, Kafka and a taxonomy log for the tests of this service.
public final class AnnotationBackends implements QuarkusTestResourceLifecycleManager {

    private final BackendsResource backends = new BackendsResource();
    private final Taxonomy taxonomy = new Taxonomy();

    @Override
    public Map<String, String> start() {
        backends.init(Map.of("database", "annotation"));
        var settings = new HashMap<>(backends.start());
        settings.put("errata.taxonomy.url", taxonomy.url());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(taxonomy, new TestInjector.MatchesType(Taxonomy.class));
    }

    @Override
    public void stop() {
        taxonomy.close();
        backends.stop();
    }
}
