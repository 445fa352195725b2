package errata.reporting.timeline;

import errata.events.CategoryId;
import errata.events.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A project's history as an as-of picker shows it.
///
/// @param from, to of the first and the last thing recorded; null while nothing was read
/// @param points evenly spaced instants, oldest first
/// @param marks what changed the picture: decisions on the codebook, days of much reading
public record Timeline(
        Clock clock,
        String lens,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Point> points,
        List<Mark> marks) {

    /// @param reviewed traces with a decided review at that instant
    public record Point(Instant at, String cut, long reviewed) {}

    /// Something that changed the picture.
    ///
    /// @param position in the log it comes from; @param type `merged`, `reading`…
    /// @param categories those it was about, where it was about some
    public record Mark(
            Instant at, long position, @Nullable String by, String summary, String type, List<CategoryId> categories) {}
}
