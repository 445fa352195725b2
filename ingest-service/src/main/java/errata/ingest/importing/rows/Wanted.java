package errata.ingest.importing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// Which records of a file are taken: those that have one of the values in each column named here.
public record Wanted(Map<String, List<String>> values) {
    static final Wanted ALL = new Wanted(Map.of());

    public boolean takes(JsonNode record) {
        return values.entrySet().stream().allMatch(each -> each.getValue()
                .contains(Cell.of(record, each.getKey()).asText().strip()));
    }

    void write(ObjectNode json) {
        if (!values.isEmpty()) {
            var written = json.putObject("only");
            values.forEach((column, wanted) -> wanted.forEach(written.withArray(column)::add));
        }
    }
}
