package errata.local.product;

import errata.backends.postgres.Database;
import errata.backends.postgres.Postgres;
import errata.backends.process.Tether;
import errata.local.processes.Part;
import java.util.List;
import java.util.Map;

/// PostgreSQL and the databases of the services.
record PostgresPart(Postgres postgres, List<Database> databases) implements Part {
    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return postgres.port();
    }

    @Override
    public int tier() {
        return 0;
    }

    @Override
    public Tether tether() {
        return Tether.INT;
    }

    @Override
    public List<String> command() {
        return postgres.command();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public void prepare() {
        postgres.prepare();
    }

    @Override
    public boolean isReady() {
        return postgres.isReady();
    }

    @Override
    public void opened() {
        databases.forEach(postgres::open);
    }
}
