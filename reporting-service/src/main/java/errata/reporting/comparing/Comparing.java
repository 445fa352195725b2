package errata.reporting.comparing;

import errata.events.ProjectId;
import errata.reporting.comparing.Comparison.Stood;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.projection.Projects;
import errata.reporting.projection.View;
import errata.reporting.timeline.DrawTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Compares two cuts of a project.
@Singleton
final class Comparing {
    private final Projects projects;
    private final DrawTimeline timeline;

    Comparing(Projects projects, DrawTimeline timeline) {
        this.projects = projects;
        this.timeline = timeline;
    }

    Uni<Comparison> of(ProjectId project, Found then, Found now) {
        var stages = Stages.between(then.cut(), now.cut());
        return Uni.combine()
                .all()
                .unis(
                        projects.ask(project, now.cut(), view -> stood(view, stages)),
                        timeline.decisions(
                                project, then.cut().codebook(), now.cut().codebook()))
                .asTuple()
                .map(all -> Comparison.of(project, then, now, all.getItem1(), all.getItem2()));
    }

    private static Stood stood(View view, Stages stages) {
        return Stood.at(
                view.at(stages.then()), view.at(stages.reworded()), view.at(stages.corrected()), view.at(stages.now()));
    }
}
