package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.rows.Mapping;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What is asked of an import when it is started. Nothing asked: as before.
sealed interface StartImport {

    record Wanted(Format format, @Nullable JsonNode mapping) implements StartImport {}

    record Unreadable(String pointer, String detail) implements StartImport {}

    static StartImport read(byte[] body, ImportJob job) {
        try {
            return read(body.length == 0 ? JsonNodeFactory.instance.objectNode() : BoundedJson.tree(body), job);
        } catch (IOException e) {
            return new Unreadable("", "is not JSON");
        }
    }

    private static StartImport read(JsonNode body, ImportJob job) {
        if (!body.isObject()) {
            return new Unreadable("", "is an object with format and mapping, or empty");
        }
        var format = Format.of(body.path("format").asText(job.format().word()));
        if (format.isEmpty()) {
            return new Unreadable("/format", "is one of " + Format.WORDS);
        }
        var told = body.path("mapping");
        if (told.isMissingNode() || told.isNull()) {
            return new Wanted(format.get(), job.mapping());
        }
        return switch (Mapping.read(told)) {
            case Mapping.Read.Invalid(var pointer, var detail) -> new Unreadable(pointer, detail);
            case Mapping.Read.Valid(var mapping) ->
                format.get() == Format.ROWS && !mapping.hasText()
                        ? new Unreadable(
                                "/mapping/input",
                                "names a column: without input, output or messages there is nothing to read")
                        : new Wanted(format.get(), mapping.json());
        };
    }
}
