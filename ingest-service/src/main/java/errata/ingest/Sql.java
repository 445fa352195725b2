package errata.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A statement from a file of its own, `/sql/<name>.sql`.
public record Sql(String text) {

    public static Sql named(String name) {
        try (var file = Sql.class.getResourceAsStream("/sql/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("No statement is named " + name);
            }
            return new Sql(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
