package errata.annotation.importing;

import errata.events.Actor;
import errata.events.TraceId;
import java.util.List;

/// All that one reader says of one trace in a table, the earliest told first.
///
/// @param nth its number in the import
record Saying(int nth, TraceId trace, Actor by, List<Said> rows) {

    boolean hasSteps() {
        return rows.stream().anyMatch(row -> row.step() != null);
    }
}
