package errata.annotation.sampling;

import errata.annotation.opening.OpenProjects;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.SampleId;
import errata.events.log.Command;
import errata.events.log.CommandOutcome;
import errata.events.log.CommandOutcome.Done;
import errata.events.log.Commands;
import errata.events.log.EventLog;
import errata.events.log.Fact;
import errata.events.log.Proposed;
import errata.events.log.StreamFacts;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Carries out a draw: the sample and the first traces it takes up in one append, the rest in further ones. Stopped in
/// between, the same command again completes it.
@Singleton
final class Drawing {

    // Spans are pinned under the lock of the log's head: 100 traces of 50 spans keep other people's saves short.
    private static final int TAKEN_UP_AT_ONCE = 100;
    private static final int ATTEMPTS = 3;

    private final EventLog<AnnotationEvent> log;
    private final Commands<AnnotationEvent> commands;
    private final OpenProjects projects;
    private final DrawStore store;

    Drawing(EventLog<AnnotationEvent> log, OpenProjects projects, DrawStore store) {
        this.log = log;
        this.projects = projects;
        this.commands = new Commands<>(log);
        this.store = store;
    }

    Uni<CommandOutcome> draw(Command command, DrawSample asked) {
        return projects.whenOpen(
                        command.project(), () -> commands.handle(command, ATTEMPTS, () -> propose(command, asked)))
                .chain(outcome -> outcome instanceof Done(var appended)
                        ? drawn(command.project(), sampleOf(appended.answer()))
                                .chain(sample -> complete(command, sample, outcome))
                        : Uni.createFrom().item(outcome));
    }

    static SampleId sampleOf(Map<String, Object> answer) {
        return SampleId.of(String.valueOf(answer.get("sampleId")));
    }

    private static String stream(SampleId sample) {
        return "sample/" + sample;
    }

    private Uni<Proposed<AnnotationEvent>> propose(Command command, DrawSample asked) {
        return store.pick(command.project(), asked).chain(picked -> {
            var sample = picked.sample();
            if (sample == null || sample.drawn().isEmpty()) {
                return Uni.createFrom()
                        .item(picked.population().hasTooManyStrata() ? tooManyStrata(asked) : nothingToDraw());
            }
            return store.notTakenUp(command.project(), sample.drawn(), TAKEN_UP_AT_ONCE)
                    .map(taken -> proposed(command, sample, taken));
        });
    }

    private Proposed<AnnotationEvent> proposed(Command command, SampleDrawn sample, List<Candidate> taken) {
        var streams = new ArrayList<StreamFacts<AnnotationEvent>>();
        streams.add(new StreamFacts<>(stream(sample.sample()), 0, List.of(Fact.of(sample))));
        taken.forEach(candidate -> streams.add(candidate.takenUpBy(sample.sample())));
        var answer = Map.<String, Object>of("sampleId", sample.sample().toString());
        return Proposed.write(streams, answer, store.keeping(command, sample, taken));
    }

    Uni<SampleDrawn> drawn(ProjectId project, SampleId sample) {
        return log.stream(project, stream(sample))
                .map(events -> (SampleDrawn) events.getFirst().event());
    }

    /// Takes up what is left, append by append. `so far` is answered when nothing is.
    private Uni<CommandOutcome> complete(Command command, SampleDrawn sample, CommandOutcome soFar) {
        return store.notTakenUp(command.project(), sample.drawn(), 1)
                .chain(left -> left.isEmpty()
                        ? Uni.createFrom().item(soFar)
                        : commands.handle(next(command, sample, left.getFirst()), ATTEMPTS, () -> rest(command, sample))
                                .chain(outcome -> outcome instanceof Done
                                        ? complete(command, sample, soFar)
                                        : Uni.createFrom().item(outcome)));
    }

    private Uni<Proposed<AnnotationEvent>> rest(Command command, SampleDrawn sample) {
        return store.notTakenUp(command.project(), sample.drawn(), TAKEN_UP_AT_ONCE)
                .map(taken -> Proposed.write(
                        taken.stream().map(c -> c.takenUpBy(sample.sample())).toList(),
                        Map.of(),
                        store.takingUp(command.project(), taken)));
    }

    /// A command of its own for each append. The first trace it takes up names it: taken up, it is never first again.
    private static Command next(Command command, SampleDrawn sample, Candidate first) {
        var key = "sample/" + sample.sample() + "/" + first.trace();
        var request = Digest.of(key.getBytes(StandardCharsets.UTF_8));
        return new Command(command.project(), command.actor(), key, request, command.claimedAt());
    }

    private static Proposed<AnnotationEvent> nothingToDraw() {
        return Proposed.refuse(
                "NOTHING_TO_DRAW",
                "No settled trace lies in this frame and these strata: send traces, wait until they settle, or widen the frame.",
                Map.of());
    }

    private static Proposed<AnnotationEvent> tooManyStrata(DrawSample asked) {
        return Proposed.refuse(
                "STRATA_TOO_MANY",
                "The traces of this frame have more than %d values of %s: take another fact, or narrow the frame."
                        .formatted(Strata.MOST, asked.toldApartBy()),
                Map.of());
    }
}
