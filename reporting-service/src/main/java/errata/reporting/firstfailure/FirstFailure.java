package errata.reporting.firstfailure;

import errata.events.Anchor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where one trace failed first: the word of the reader who spoke last.
///
/// @param place null where their note points at nothing
/// @param disputed whether another reader stands by another span
record FirstFailure(@Nullable Anchor place, boolean disputed) {

    /// @param byReader one marking of each, the latest last
    static FirstFailure of(List<Marking> byReader) {
        var last = byReader.getLast();
        boolean disputed = byReader.stream()
                        .map(FirstFailure::span)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
        return new FirstFailure(last.place(), disputed);
    }

    private static @Nullable String span(Marking marking) {
        return marking.place() == null ? null : marking.place().span();
    }
}
