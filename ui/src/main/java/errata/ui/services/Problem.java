package errata.ui.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem in words: its stable code, its sentence and, for a moved stream, what happened meanwhile.
public record Problem(
        int status,
        String code,
        @Nullable String title,
        @Nullable String detail,
        @Nullable Long actualPosition,
        List<Change> changes,
        List<Fault> errors) {

    /// Something another person recorded between the reading and the writing.
    public record Change(
            long position,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String summary) {}

    /// One field that is not right.
    public record Fault(@Nullable String pointer, @Nullable String detail) {}

    public String sentence() {
        if (detail != null && !detail.isBlank()) {
            return detail;
        }
        return title == null ? "The service answered with status " + status : title;
    }

    public boolean moved() {
        return status == 412;
    }
}
