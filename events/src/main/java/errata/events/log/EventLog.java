package errata.events.log;

import errata.events.Clock;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.Recorded;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/// The append-only log of one service, one log per project.
///
/// Positions of a log are dense from 1 and in commit order: whoever has read position n has missed nothing before it.
/// `recordedAt` rises strictly with the position. The hash of an event covers its predecessor's hash and its stored
/// bytes.
public interface EventLog<E extends Event> {

    /// Opens the log of a project with its clock and first events. Does nothing if it is open already.
    /// `LogOpened` is written first, whether it stands in `first` or not. All go to one stream: `codebook` in a
    /// taxonomy log, `log` in an annotation log.
    Uni<Void> open(ProjectId project, Clock clock, List<E> first);

    /// The first answer to this command, if it was carried out before.
    Uni<Optional<Appended>> answered(Command command);

    /// Writes all or nothing, at most 500 events. `alongside` runs in the same transaction, after the events are
    /// written; not when the command is a repeated one. Fails with {@link AppendConflict}.
    Uni<Appended> append(Append<E> append, Alongside alongside);

    /// The events of one stream, oldest first.
    Uni<List<Recorded<E>>> stream(ProjectId project, String stream);

    /// The events of a log after a position, oldest first.
    Uni<List<Recorded<E>>> after(ProjectId project, long position, int limit);

    Uni<Optional<Head>> head(ProjectId project);

    /// Erasable texts by the position of their event; erased or absent ones are missing from the map.
    Uni<Map<Long, String>> privateTexts(ProjectId project, Collection<Long> positions);

    /// Every log of this service with its head.
    Uni<SortedMap<ProjectId, Head>> heads();

    /// Recomputes the chain of a log up to its head, a page at a time. Fails with {@link AppendConflict.LogUnknown}.
    Uni<ChainVerdict> verify(ProjectId project);

    /// Called after each commit of this process, on whatever thread; only a hint that there is something to read.
    default void onAppended(Consumer<ProjectId> listener) {}
}
