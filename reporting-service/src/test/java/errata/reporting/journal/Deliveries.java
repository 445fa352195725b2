package errata.reporting.journal;

import errata.events.ProjectId;
import errata.events.feed.GapCheckingFeed;
import errata.events.feed.OwnerFeed;
import errata.events.wire.ReceivedEvent;
import errata.reporting.History;
import errata.reporting.Wired;
import errata.reporting.projection.FoldJournal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Brings the logs of invented histories into the journal.
@Singleton
class Deliveries {
    private final LogStore logs;
    private final TakingStore taking;
    private final FoldJournal folding;

    Deliveries(LogStore logs, TakingStore taking, FoldJournal folding) {
        this.logs = logs;
        this.taking = taking;
        this.folding = folding;
    }

    /// Both logs, each at once.
    void orderly(History history, ProjectId project) {
        for (var source : List.of(Source.TAXONOMY, Source.ANNOTATION)) {
            feed(source, history, project)
                    .take(received(source, history, project))
                    .await()
                    .indefinitely();
        }
    }

    /// Both logs, the codebook first, as {@link #chaotic} brings one.
    void chaotic(History history, ProjectId project, long seed) {
        chaotic(Source.TAXONOMY, history, project, new Random(seed));
        chaotic(Source.ANNOTATION, history, project, new Random(-seed));
    }

    /// In runs, some lost, some twice, some out of order; every few runs the reader is a new one that knows nothing.
    void chaotic(Source source, History history, ProjectId project, Random random) {
        var log = received(source, history, project);
        var feed = feed(source, history, project);
        for (int from = 0; from < log.size(); ) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(20));
            var run = new ArrayList<>(log.subList(Math.max(0, from - random.nextInt(5)), to));
            Collections.shuffle(run, random);
            if (random.nextInt(4) != 0 || to == log.size()) {
                feed.take(run).await().indefinitely();
            }
            if (random.nextInt(3) == 0) {
                feed = feed(source, history, project);
            }
            from = to;
        }
    }

    private GapCheckingFeed feed(Source source, History history, ProjectId project) {
        var log = received(source, history, project);
        OwnerFeed owner = (_, after, limit) -> Uni.createFrom()
                .item(new OwnerFeed.Page(
                        log.size(),
                        log.stream().skip(after).limit(Math.min(limit, 7)).toList()));
        return new GapCheckingFeed(new JournalInbox(source, logs, taking, folding), owner);
    }

    private static List<ReceivedEvent> received(Source source, History history, ProjectId project) {
        return switch (source) {
            case ANNOTATION -> Wired.received(project, history.annotation);
            case TAXONOMY -> Wired.received(project, history.taxonomy);
        };
    }
}
