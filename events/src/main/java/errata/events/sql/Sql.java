package errata.events.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Statements stand in files, `src/main/resources/sql/<path>.sql`, where people and tools can read them.
public final class Sql {

    private Sql() {}

    /// @param anchor a class of the module the file belongs to
    /// @param path below `sql/`, without the ending
    public static String named(Class<?> anchor, String path) {
        var file = "/sql/" + path + ".sql";
        try (var in = anchor.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no such file: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
