package errata.annotation.importing;

import java.util.Map;

/// What stands between two ends of a row.
sealed interface RawRow {

    int line();

    record Read(int line, Map<String, String> cells) implements RawRow {}

    record Broken(int line, String reason) implements RawRow {}
}
