package errata.annotation.library;

import errata.annotation.library.LibraryStats.Day;
import errata.annotation.library.LibraryStats.Value;
import errata.events.ProjectId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts the library.
@Singleton
final class StatsStore {
    private static final String TOTALS = Sql.named(StatsStore.class, "library/totals");
    private static final String BY_DAY = Sql.named(StatsStore.class, "library/by-day");
    private static final String FACETS = Sql.named(StatsStore.class, "library/facets");

    private final Pool pool;

    StatsStore(Pool pool) {
        this.pool = pool;
    }

    Uni<LibraryStats> stats(String clock, ProjectId project) {
        var of = Tuple.of(project.value());
        return Uni.combine()
                .all()
                .unis(
                        pool.preparedQuery(TOTALS).execute(of),
                        pool.preparedQuery(BY_DAY).execute(of),
                        pool.preparedQuery(FACETS).execute(of))
                .asTuple()
                .map(all ->
                        stats(clock, all.getItem1().iterator().next(), days(all.getItem2()), facets(all.getItem3())));
    }

    private static LibraryStats stats(String clock, Row totals, List<Day> days, Map<String, List<Value>> facets) {
        return new LibraryStats(
                clock,
                totals.getLong("traces"),
                totals.getLong("traces") - totals.getLong("unsettled"),
                totals.getLong("reviewed"),
                days,
                facets);
    }

    private static List<Day> days(RowSet<Row> rows) {
        var days = new ArrayList<Day>();
        rows.forEach(row -> days.add(new Day(row.getLocalDate("day"), row.getLong("traces"))));
        return days.reversed();
    }

    private static Map<String, List<Value>> facets(RowSet<Row> rows) {
        var facets = new LinkedHashMap<String, List<Value>>();
        List.of("service", "release", "environment", "model").forEach(name -> facets.put(name, new ArrayList<>()));
        for (var row : rows) {
            var values = facets.get(row.getString("fact"));
            if (values != null && !row.getString("value").isEmpty()) {
                values.add(new Value(row.getString("value"), row.getLong("traces")));
            }
        }
        return facets;
    }
}
