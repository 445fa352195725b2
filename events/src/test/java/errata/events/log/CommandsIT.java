package errata.events.log;

import static errata.events.log.InventedFacts.facts;
import static errata.events.log.InventedFacts.request;
import static errata.events.log.InventedFacts.run;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.Recorded;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The order in which a command is handled, on a real log.
final class CommandsIT {

    @RegisterExtension
    static final LogDatabase DATABASE = LogDatabase.shared();

    private final AtomicInteger decisions = new AtomicInteger();
    private ProjectId project;
    private PostgresEventLog<AnnotationEvent> log;
    private Commands<AnnotationEvent> commands;

    @BeforeEach
    void an_open_log() {
        log = new PostgresEventLog<>(DATABASE.pool, AnnotationEvent.class);
        commands = new Commands<>(log);
        project = new ProjectId("c-" + UUID.randomUUID().toString().substring(0, 13));
        run(log.open(project, Clock.WALL, List.of()));
    }

    @Test
    void a_command_carried_out_before_is_not_decided_again() {
        var first = handle("k", 1, this::oneMore);
        var again = handle("k", 1, this::oneMore);
        assertThat(first).isInstanceOfSatisfying(CommandOutcome.Done.class, done -> assertThat(again)
                .isEqualTo(new CommandOutcome.Done(replayed(done.appended()))));
        assertThat(decisions).hasValue(1);
    }

    @Test
    void a_key_used_for_another_request_is_not_decided_at_all() {
        handle("k", 1, this::oneMore);
        var other = new Command(project, Actor.LOCAL, "k", request("other"), null);
        assertThat(run(commands.handle(other, 1, this::oneMore))).isEqualTo(new CommandOutcome.KeyReused("k"));
        assertThat(decisions).hasValue(1);
    }

    @Test
    void a_refusal_writes_nothing_and_may_be_accepted_later() {
        assertThat(handle("k", 1, () -> decided(Proposed.refuse("NOT_YET", "Wait", Map.of()))))
                .isEqualTo(new CommandOutcome.Refused("NOT_YET", "Wait", Map.of()));
        assertThat(run(log.after(project, 0, 10))).hasSize(1);
        assertThat(handle("k", 1, this::oneMore)).isInstanceOf(CommandOutcome.Done.class);
    }

    @Test
    void a_stream_that_moved_each_time_is_told_after_the_last_attempt() {
        var outcome = handle("k", 3, () -> decided(Proposed.write(List.of(facts("a", 7, 1)), Map.of())));
        assertThat(outcome).isEqualTo(new CommandOutcome.StreamMoved("a", 7, 0));
        assertThat(decisions).hasValue(3);
    }

    @Test
    void a_project_without_a_log_is_told_so() {
        var command = new Command(new ProjectId("nowhere"), Actor.LOCAL, "k", request("r"), null);
        assertThat(run(commands.handle(command, 1, () -> decided(Proposed.write(List.of(facts("a", 0, 1)), Map.of())))))
                .isEqualTo(new CommandOutcome.LogUnknown("nowhere"));
    }

    @Test
    void what_fails_alongside_takes_the_events_with_it() {
        Alongside failing = (_, _) -> Uni.createFrom().failure(new IllegalStateException("no room"));
        var handled = commands.handle(
                command("k"), 1, () -> decided(Proposed.write(List.of(facts("a", 0, 1)), Map.of(), failing)));
        assertThat(handled.onItemOrFailure()
                        .transform((_, failure) -> failure)
                        .await()
                        .indefinitely())
                .hasMessage("no room");
        assertThat(run(log.after(project, 0, 10))).hasSize(1);
    }

    @RepeatedTest(5)
    void commands_that_cross_are_decided_again_until_each_is_written() {
        var running = IntStream.range(0, 6)
                .mapToObj(i ->
                        commands.handle(command("k" + i), 20, this::oneMore).subscribeAsCompletionStage())
                .toList();
        assertThat(running.stream().map(CompletableFuture::join)).allMatch(CommandOutcome.Done.class::isInstance);
        assertThat(run(log.stream(project, "a"))).extracting(Recorded::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @RepeatedTest(5)
    void a_repetition_that_meets_the_traces_of_its_first_still_gets_its_answer() {
        Supplier<Uni<Proposed<AnnotationEvent>>> onlyOnce = () -> log.stream(project, "a")
                .map(events -> events.isEmpty()
                        ? Proposed.write(List.of(facts("a", 0, 1)), Map.of())
                        : Proposed.refuse("TAKEN", "It is there already", Map.of()));
        var running = IntStream.range(0, 6)
                .mapToObj(_ -> commands.handle(command("same"), 3, onlyOnce).subscribeAsCompletionStage())
                .toList();
        assertThat(running.stream().map(CompletableFuture::join)).allMatch(CommandOutcome.Done.class::isInstance);
        assertThat(run(log.stream(project, "a"))).hasSize(1);
    }

    private CommandOutcome handle(String key, int attempts, Supplier<Uni<Proposed<AnnotationEvent>>> decide) {
        return run(commands.handle(command(key), attempts, decide));
    }

    private Uni<Proposed<AnnotationEvent>> oneMore() {
        decisions.incrementAndGet();
        return log.stream(project, "a").map(events -> Proposed.write(List.of(facts("a", events.size(), 1)), Map.of()));
    }

    private Uni<Proposed<AnnotationEvent>> decided(Proposed<AnnotationEvent> proposed) {
        decisions.incrementAndGet();
        return Uni.createFrom().item(proposed);
    }

    private Command command(String key) {
        return new Command(project, Actor.LOCAL, key, request("r"), null);
    }

    private static Appended replayed(Appended first) {
        return new Appended(first.first(), first.last(), first.recordedAt(), first.answer(), true);
    }
}
