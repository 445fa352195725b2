package errata.reporting.comparing;

import errata.events.ProjectId;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.projection.Projects;
import errata.reporting.ranking.Rankings;
import errata.reporting.timeline.DrawTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Compares two cuts of a project. Each of the four rankings is kept like any other.
@Singleton
final class Comparing {
    private final Rankings rankings;
    private final Projects projects;
    private final DrawTimeline timeline;

    Comparing(Rankings rankings, Projects projects, DrawTimeline timeline) {
        this.rankings = rankings;
        this.projects = projects;
        this.timeline = timeline;
    }

    Uni<Comparison> of(ProjectId project, Found then, Found now) {
        var stages = Stages.between(then.cut(), now.cut());
        return Uni.combine()
                .all()
                .unis(
                        rankings.totals(project, stages.then()),
                        rankings.totals(project, stages.reworded()),
                        rankings.totals(project, stages.corrected()),
                        rankings.totals(project, stages.now()),
                        projects.ask(project, view -> Flow.between(view.at(then.cut()), view.at(now.cut()))),
                        timeline.decisions(
                                project, then.cut().codebook(), now.cut().codebook()))
                .asTuple()
                .map(all -> Comparison.of(
                        project,
                        then,
                        now,
                        new Comparison.Rankings(
                                all.getItem1(), all.getItem2(), all.getItem3(), all.getItem4(), all.getItem5()),
                        all.getItem6()));
    }
}
