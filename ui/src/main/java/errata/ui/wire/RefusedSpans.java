package errata.ui.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of refused spans, newest first, with how many there are of each code.
///
/// @param dropped refused, but too many at once to be kept
public record RefusedSpans(
        List<RefusedSpan> items, @Nullable String next, long total, Map<String, Long> byCode, long dropped) {}
