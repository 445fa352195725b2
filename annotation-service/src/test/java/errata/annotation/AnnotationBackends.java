package errata.annotation;

import errata.annotation.arriving.Libraries;
import errata.annotation.arriving.OwnLibrary;
import errata.annotation.codebook.Taxonomy;
import errata.annotation.reading.Rooms;
import errata.backends.BackendsResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// PostgreSQL, Kafka and a taxonomy log for the tests of this service. A test that has a field for one of them gets it:
/// {@link Taxonomy}, {@link OwnerSql}, {@link Rooms}, a new {@link OwnLibrary}.
public final class AnnotationBackends implements QuarkusTestResourceLifecycleManager {
    private final BackendsResource backends = new BackendsResource();
    private final Taxonomy taxonomy = new Taxonomy();
    private OwnerSql sql;
    private Rooms rooms;
    private Libraries libraries;

    @Override
    public Map<String, String> start() {
        backends.init(Map.of("database", "annotation"));
        var settings = new HashMap<>(backends.start());
        var kafka = settings.get("kafka.bootstrap.servers");
        sql = new OwnerSql(settings);
        rooms = new Rooms(kafka, sql, taxonomy);
        libraries = new Libraries(kafka);
        settings.put("errata.taxonomy.url", taxonomy.url());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        for (var given : List.of(taxonomy, sql, rooms, libraries.open())) {
            injector.injectIntoFields(given, new TestInjector.MatchesType(given.getClass()));
        }
    }

    @Override
    public void stop() {
        libraries.close();
        sql.close();
        taxonomy.close();
        backends.stop();
    }
}
