package errata.reporting.timeline;

import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.reporting.cutting.Lens;
import errata.reporting.cutting.Lens.Positions;
import errata.reporting.journal.JournalStore;
import errata.reporting.journal.ProjectLogs;
import errata.reporting.journal.Source;
import errata.reporting.projection.Projects;
import errata.reporting.timeline.Reading.Day;
import errata.reporting.timeline.Timeline.Mark;
import errata.reporting.timeline.Timeline.Point;
import errata.reporting.timeline.TimelineStore.Stood;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws the timeline of a project.
@Singleton
public final class DrawTimeline {
    private final TimelineStore store;
    private final JournalStore journal;
    private final Projects projects;

    DrawTimeline(TimelineStore store, JournalStore journal, Projects projects) {
        this.store = store;
        this.journal = journal;
        this.projects = projects;
    }

    Uni<Timeline> of(ProjectId project, ProjectLogs logs, Lens lens, int points) {
        return Uni.combine()
                .all()
                .unis(firstRead(project), decisions(project, 0, logs.taxonomy().position()))
                .asTuple()
                .chain(both -> draw(project, logs, lens, points, both.getItem1(), both.getItem2()));
    }

    /// When the first trace was read that counted.
    private Uni<Optional<Instant>> firstRead(ProjectId project) {
        return projects.ask(project, view -> view.machine().changes())
                .chain(changes -> changes.traces() == 0
                        ? Uni.createFrom().item(Optional.<Instant>empty())
                        : journal.recordedAt(project, List.of(changes.openedAt(0)))
                                .map(at -> at.values().stream().findFirst()));
    }

    /// The decisions on the codebook after one position and up to another, oldest first.
    public Uni<List<Mark>> decisions(ProjectId project, long after, long upTo) {
        return journal.entries(TaxonomyEvent.class, Source.TAXONOMY, project, 0, upTo, Integer.MAX_VALUE)
                .map(Decisions::of)
                .map(marks ->
                        marks.stream().filter(mark -> mark.position() > after).toList());
    }

    private Uni<Timeline> draw(
            ProjectId project, ProjectLogs logs, Lens lens, int points, Optional<Instant> first, List<Mark> decisions) {
        if (first.isEmpty()) {
            return Uni.createFrom().item(new Timeline(logs.clock(), lens.text(), null, null, List.of(), decisions));
        }
        var from = earliest(first.get(), decisions);
        var to = latest(logs);
        var instants = Reading.instants(from, to, points);
        return Uni.combine()
                .all()
                .unis(store.positions(project, instants), days(project, from, to))
                .asTuple()
                .chain(both -> projects.ask(
                                project, view -> Reading.reviewed(view.machine().changes(), both.getItem1()))
                        .map(reviewed -> new Timeline(
                                logs.clock(),
                                lens.text(),
                                from,
                                to,
                                points(instants, both.getItem1(), reviewed, logs, lens),
                                marks(decisions, both.getItem2()))));
    }

    /// The days of much reading, each marked at the last trace read on it.
    private Uni<List<Mark>> days(ProjectId project, Instant from, Instant to) {
        return store.positions(project, Reading.days(from, to))
                .chain(ends -> projects.ask(
                        project, view -> Reading.busiest(view.machine().changes(), ends)))
                .chain(days -> journal.recordedAt(
                                project, days.stream().map(Day::last).toList())
                        .map(at -> days.stream()
                                .filter(day -> at.containsKey(day.last()))
                                .map(day -> new Mark(
                                        Objects.requireNonNull(at.get(day.last())),
                                        day.last(),
                                        null,
                                        day.reviews() + " reviews",
                                        "reading",
                                        List.of()))
                                .toList()));
    }

    private static List<Mark> marks(List<Mark> decisions, List<Mark> days) {
        return Stream.concat(decisions.stream(), days.stream())
                .sorted(Comparator.comparing(Mark::at))
                .toList();
    }

    private static List<Point> points(
            List<Instant> instants, List<Stood> stood, int[] reviewed, ProjectLogs logs, Lens lens) {
        var now = new Positions(logs.annotation().position(), logs.taxonomy().position());
        return IntStream.range(0, instants.size())
                .mapToObj(i -> {
                    var then = stood.get(i);
                    long codebook = Math.min(now.codebook(), Math.max(then.codebook(), then.highestStamp()));
                    var cut = lens.cut(new Positions(then.labels(), codebook), now);
                    return new Point(instants.get(i), cut.toString(), reviewed[i]);
                })
                .toList();
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
