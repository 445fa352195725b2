package errata.annotation.reading;

import errata.annotation.opening.OpenProjects;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.NoteRevised;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.TraceTakenUp;
import errata.events.Decision;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.TraceFacts;
import errata.events.TraceId;
import errata.events.log.Alongside;
import errata.events.log.Append;
import errata.events.log.Appended;
import errata.events.log.Command;
import errata.events.log.CommandOutcome;
import errata.events.log.Commands;
import errata.events.log.EventLog;
import errata.events.log.Fact;
import errata.events.log.PrivateText;
import errata.events.log.Proposed;
import errata.events.log.StreamFacts;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries out what a reader asks for on one trace. The first thing ever said of a trace also takes it up: its facts
/// enter the log and its spans are pinned, in the same transaction.
@Singleton
public final class ReadingRoom {

    private static final int ATTEMPTS = 3;

    private final EventLog<AnnotationEvent> log;
    private final Commands<AnnotationEvent> commands;
    private final OpenProjects projects;
    private final ReadingStore store;

    ReadingRoom(EventLog<AnnotationEvent> log, OpenProjects projects, ReadingStore store) {
        this.log = log;
        this.projects = projects;
        this.commands = new Commands<>(log);
        this.store = store;
    }

    public static String stream(TraceId trace) {
        return "trace/" + trace;
    }

    public Uni<List<Recorded<AnnotationEvent>>> history(ProjectId project, TraceId trace) {
        return log.stream(project, stream(trace));
    }

    public Uni<CommandOutcome> handle(Command command, TraceId trace, Asked asked) {
        return projects.whenOpen(
                command.project(),
                () -> commands.handle(command, ATTEMPTS, () -> history(command.project(), trace)
                        .map(TraceReading::of)
                        .chain(reading -> propose(command, trace, asked, reading))));
    }

    /// Records what one reader says of several traces in one append, each trace's part decided on its reading as it
    /// was. Fails with AppendConflict when one of them moved.
    ///
    /// @param more written in the same transaction
    public Uni<Appended> recordAll(Command command, List<SaidOfTrace> said, Alongside more) {
        var streams = said.stream()
                .map(s -> new StreamFacts<>(stream(s.trace()), s.before().version(), s.written()))
                .toList();
        var rows = store.after(command, said);
        return log.append(
                new Append<>(command, streams, Map.of()), (connection, appended) -> rows.write(connection, appended)
                        .chain(() -> more.write(connection, appended)));
    }

    private Uni<Proposed<AnnotationEvent>> propose(Command command, TraceId trace, Asked asked, TraceReading reading) {
        return facts(command.project(), trace, reading)
                .chain(facts -> !reading.takenUp() && facts.isEmpty()
                        ? Uni.createFrom().item(traceUnknown(trace))
                        : asked.decide()
                                .apply(reading)
                                .map(decision -> proposed(command, trace, asked, reading, facts, decision)));
    }

    private Uni<Optional<TraceFacts>> facts(ProjectId project, TraceId trace, TraceReading reading) {
        return reading.takenUp() ? Uni.createFrom().item(Optional.empty()) : store.facts(project, trace);
    }

    private Proposed<AnnotationEvent> proposed(
            Command command,
            TraceId trace,
            Asked asked,
            TraceReading reading,
            Optional<TraceFacts> facts,
            Decision<AnnotationEvent> decision) {
        return switch (decision) {
            case Decision.Refused<AnnotationEvent>(var code, var detail, var about) ->
                Proposed.refuse(code, detail, about);
            case Decision.Accepted<AnnotationEvent>(var events) -> {
                var written = new ArrayList<Fact<AnnotationEvent>>();
                facts.ifPresent(f -> written.add(Fact.of(new TraceTakenUp(trace, f, null))));
                events.forEach(event -> written.add(new Fact<>(event, textOf(event, asked.text()))));
                yield Proposed.write(
                        List.of(new StreamFacts<>(stream(trace), reading.version(), written)),
                        asked.answer(),
                        store.after(command, trace, reading, written));
            }
        };
    }

    private static @Nullable PrivateText textOf(AnnotationEvent event, @Nullable PrivateText text) {
        return event instanceof NoteTaken || event instanceof NoteRevised ? text : null;
    }

    private static Proposed<AnnotationEvent> traceUnknown(TraceId trace) {
        return Proposed.refuse(
                "TRACE_UNKNOWN",
                "The library of this project has no such trace (yet).",
                Map.of("trace", trace.toString()));
    }
}
