package errata.events.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import errata.events.ProjectId;
import errata.events.log.ChainVerdict;
import org.jspecify.annotations.Nullable;

/// Whether the chain of a log holds, as its owner answers it.
///
/// @param events how many the log says it has
/// @param brokenAt the first position where the chain does not hold
@JsonInclude(JsonInclude.Include.NON_NULL)
record LogVerification(
        ProjectId project,
        long events,
        boolean holds,
        @Nullable Long brokenAt,
        @Nullable String reason) {

    static LogVerification of(ProjectId project, ChainVerdict verdict) {
        return switch (verdict) {
            case ChainVerdict.Intact intact -> new LogVerification(project, intact.events(), true, null, null);
            case ChainVerdict.Broken broken ->
                new LogVerification(project, broken.events(), false, broken.position(), broken.reason());
        };
    }
}
