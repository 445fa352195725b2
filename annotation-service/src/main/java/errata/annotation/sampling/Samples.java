package errata.annotation.sampling;

import errata.annotation.codebook.CodebookCopy;
import errata.annotation.sampling.SampleViews.Item;
import errata.annotation.sampling.SampleViews.WithTraces;
import errata.events.Actor;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.SampleId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The samples of a project with their progress: whose outcome counts is the principal's, else the latest.
@Singleton
final class Samples {

    private final SampleStore store;
    private final CodebookCopy codebook;

    Samples(SampleStore store, CodebookCopy codebook) {
        this.store = store;
        this.codebook = codebook;
    }

    Uni<SampleViews.Samples> all(ProjectId project, Clock clock) {
        return codebook.now(project)
                .chain(now -> store.progress(project, null, now.principal()))
                .chain(progress -> store.all(project).map(samples -> {
                    List<Item> items = samples.stream()
                            .map(s -> Item.of(s, progress.getOrDefault(s.sampleId, Progress.NONE)))
                            .toList();
                    return new SampleViews.Samples(clock, items);
                }));
    }

    Uni<Optional<WithTraces>> one(ProjectId project, Clock clock, SampleId sample, Actor caller) {
        return store.find(project, sample)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : withTraces(project, clock, found.get(), caller).map(Optional::of));
    }

    private Uni<WithTraces> withTraces(ProjectId project, Clock clock, DrawnSample sample, Actor caller) {
        var id = new SampleId(sample.sampleId);
        return codebook.now(project).chain(now -> store.progress(project, id, now.principal())
                .chain(progress -> store.traces(project, id, now.principal(), caller)
                        .map(traces -> WithTraces.of(
                                clock, sample, progress.getOrDefault(sample.sampleId, Progress.NONE), traces))));
    }
}
