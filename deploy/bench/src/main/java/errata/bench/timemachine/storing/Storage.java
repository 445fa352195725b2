package errata.bench.timemachine.storing;

import errata.bench.product.Backstage;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What reporting keeps on the disk, by table, the largest first.
public record Storage(Backstage backstage) {

    public Map<String, Long> tables() {
        var sizes = new LinkedHashMap<String, Long>();
        try (var connection = backstage.database("reporting");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(Sql.named("sizes-of-tables"))) {
            while (rows.next()) {
                sizes.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database of reporting does not answer", e);
        }
        return sizes;
    }
}
