package errata.reporting.asking;

import errata.events.ProjectId;
import errata.events.edge.Problem;
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

    /// What was decided by an instant is told by rankings alone.
    private Asked asked() {
        var asked = inAnyLens();
        boolean decided = asked.cut().map(of -> of.decidedBy() != null).orElse(false);
        if (decided || asked.lens() == Lens.AS_DECIDED) {
            throw Problem.of(QuestionProblem.LENS_INVALID, "Only a ranking is told as it was decided; use another lens")
                    .exception();
        }
        return asked;
    }

    private Asked inAnyLens() {
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

    /// The same for a question that can be asked of what was decided by an instant, too.
    public Uni<Found> foundInAnyLens(FindCut cuts, ProjectId project) {
        return cuts.of(project, inAnyLens()).map(of -> Questions.found(project, of));
    }

    /// What cannot be found ends the request with a problem.
    public Uni<Found> found(FindCut cuts, ProjectId project) {
        return cuts.of(project, asked()).map(of -> Questions.found(project, of));
    }
}
