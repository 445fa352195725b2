package errata.reporting.timeline;

import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.reporting.cutting.Lens;
import errata.reporting.cutting.Lens.Positions;
import errata.reporting.journal.JournalStore;
import errata.reporting.journal.ProjectLogs;
import errata.reporting.journal.Source;
import errata.reporting.timeline.Timeline.Mark;
import errata.reporting.timeline.Timeline.Point;
import errata.reporting.timeline.TimelineStore.Stood;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws the timeline of a project.
@Singleton
public final class DrawTimeline {
    private final TimelineStore store;
    private final JournalStore journal;

    DrawTimeline(TimelineStore store, JournalStore journal) {
        this.store = store;
        this.journal = journal;
    }

    Uni<Timeline> of(ProjectId project, ProjectLogs logs, Lens lens, int points) {
        var decisions = decisions(project, 0, logs.taxonomy().position());
        return Uni.combine()
                .all()
                .unis(store.spans(project), decisions)
                .asTuple()
                .chain(both -> draw(project, logs, lens, points, both.getItem1(), both.getItem2()));
    }

    /// The decisions on the codebook after one position and up to another, oldest first.
    public Uni<List<Mark>> decisions(ProjectId project, long after, long upTo) {
        return journal.entries(TaxonomyEvent.class, Source.TAXONOMY, project, 0, upTo, Integer.MAX_VALUE)
                .map(Decisions::of)
                .map(marks ->
                        marks.stream().filter(mark -> mark.position() > after).toList());
    }

    private Uni<Timeline> draw(
            ProjectId project, ProjectLogs logs, Lens lens, int points, List<Span> spans, List<Mark> decisions) {
        var marks = Stream.concat(decisions.stream(), Reading.days(spans).stream())
                .sorted(Comparator.comparing(Mark::at))
                .toList();
        if (spans.isEmpty()) {
            return Uni.createFrom().item(new Timeline(logs.clock(), lens.text(), null, null, List.of(), marks));
        }
        var from = earliest(spans.getFirst().at(), marks);
        var to = latest(logs);
        var instants = Reading.instants(from, to, points);
        return store.positions(project, instants)
                .map(stood -> new Timeline(
                        logs.clock(), lens.text(), from, to, points(instants, stood, spans, logs, lens), marks));
    }

    private static List<Point> points(
            List<Instant> instants, List<Stood> stood, List<Span> spans, ProjectLogs logs, Lens lens) {
        var now = new Positions(logs.annotation().position(), logs.taxonomy().position());
        return IntStream.range(0, instants.size())
                .mapToObj(i -> point(instants.get(i), stood.get(i), spans, now, lens))
                .toList();
    }

    private static Point point(Instant at, Stood stood, List<Span> spans, Positions now, Lens lens) {
        long codebook = Math.min(now.codebook(), Math.max(stood.codebook(), stood.highestStamp()));
        var cut = lens.cut(new Positions(stood.labels(), codebook), now);
        return new Point(at, cut.toString(), Reading.reviewed(spans, stood.labels()));
    }

    private static Instant earliest(Instant first, List<Mark> marks) {
        return marks.isEmpty() || first.isBefore(marks.getFirst().at())
                ? first
                : marks.getFirst().at();
    }

    private static Instant latest(ProjectLogs logs) {
        var annotation = logs.annotation().recordedAt();
        var taxonomy = logs.taxonomy().recordedAt();
        return annotation.isAfter(taxonomy) ? annotation : taxonomy;
    }
}
