package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The life of a project for the as-of picker.
public record Timeline(
        String clock, @Nullable Instant from, @Nullable Instant to, List<Point> points, List<Mark> marks) {}
