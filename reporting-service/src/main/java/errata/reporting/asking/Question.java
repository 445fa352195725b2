package errata.reporting.asking;

import errata.events.ProjectId;
import errata.reporting.cutting.Asked;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.cutting.Lens;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which cut a question is about, as an address asks it.
///
/// @param asOf an instant; without one, all that is known
/// @param cut by its name, and then no instant
/// @param minPosition `a41`, `t14`, `a41.t14`: positions the answer has to have reached
public record Question(
        @RestQuery @Nullable String asOf,
        @RestQuery @Nullable String cut,
        @RestQuery @Nullable String lens,
        @RestQuery @Nullable String minPosition) {

    public Asked asked() {
        return Questions.asked(asOf, cut, lens, minPosition);
    }

    /// Whether a cut or an instant was asked for; else it is about now.
    public boolean namesThePast() {
        var asked = asked();
        return asked.cut().isPresent() || asked.asOf().isPresent();
    }

    public Lens through() {
        return Questions.lens(lens);
    }

    /// What cannot be found ends the request with a problem.
    public Uni<Found> found(FindCut cuts, ProjectId project) {
        return cuts.of(project, asked()).map(of -> Questions.found(project, of));
    }
}
