package errata.annotation.reading;

import errata.events.CategoryId;
import errata.events.Outcome;
import java.util.List;

/// One reader's verdict on the whole trace.
///
/// @param reopened it was decided once and does not count any more
public record Review(
        Outcome outcome,
        List<CategoryId> assessed,
        boolean asPrincipal,
        long codebook,
        boolean reopened,
        Moment moment) {

    Review reopened(Moment now) {
        return new Review(outcome, assessed, asPrincipal, codebook, true, now);
    }
}
