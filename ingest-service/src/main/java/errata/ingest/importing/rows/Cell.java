package errata.ingest.importing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.reading.BoundedJson;

/// What stands in a column; `a.b` is the member `b` of what stands in `a`.
final class Cell {

    private Cell() {}

    static JsonNode of(JsonNode record, String column) {
        int dot = column.indexOf('.');
        if (record.has(column) || dot < 0) {
            return BoundedJson.inside(record.path(column));
        }
        var inner = BoundedJson.inside(record.path(column.substring(0, dot)));
        return inner.isObject() ? of(inner, column.substring(dot + 1)) : inner.path(column);
    }
}
