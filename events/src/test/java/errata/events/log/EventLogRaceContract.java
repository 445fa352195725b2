package errata.events.log;

import static errata.events.log.InventedFacts.facts;
import static errata.events.log.InventedFacts.request;
import static errata.events.log.InventedFacts.run;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.AnnotationEvent;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.Recorded;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What every log guarantees to many at once.
abstract class EventLogRaceContract {

    protected ProjectId project;
    protected EventLog<AnnotationEvent> log;

    abstract EventLog<AnnotationEvent> log();

    @BeforeEach
    void an_open_log() {
        log = log();
        project = new ProjectId("r-" + UUID.randomUUID().toString().substring(0, 13));
        run(log.open(project, Clock.WALL, List.of()));
    }

    @RepeatedTest(20)
    void of_appends_at_the_same_version_exactly_one_wins() {
        var outcomes = race(4, i -> append("k" + i, facts("a", 0, 1)));
        assertThat(outcomes).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(AppendConflict.StreamMoved.class::isInstance)
                .hasSize(3);
        assertThat(run(log.stream(project, "a"))).hasSize(1);
    }

    @RepeatedTest(20)
    void of_duplicates_of_a_command_exactly_one_writes_and_all_get_its_answer() {
        var outcomes = race(4, i -> append("same", facts("a", 0, 2)));
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(((Appended) outcome).last()).isEqualTo(3));
        assertThat(outcomes).filteredOn(one -> !((Appended) one).replayed()).hasSize(1);
        assertThat(run(log.after(project, 0, 10))).hasSize(3);
    }

    @RepeatedTest(20)
    void duplicates_that_decided_differently_still_write_once() {
        var outcomes = race(4, i -> append("same", facts("stream-" + i, 0, 1)));
        assertThat(outcomes).allMatch(Appended.class::isInstance);
        assertThat(outcomes).filteredOn(one -> !((Appended) one).replayed()).hasSize(1);
        assertThat(run(log.after(project, 0, 10))).hasSize(2);
    }

    @RepeatedTest(20)
    void of_opening_and_opening_exactly_one_opens() {
        var fresh = new ProjectId("o-" + UUID.randomUUID().toString().substring(0, 13));
        race(4, i -> log.open(fresh, i % 2 == 0 ? Clock.WALL : Clock.CLAIMED, List.of()));
        assertThat(run(log.after(fresh, 0, 10))).hasSize(1);
    }

    @RepeatedTest(10)
    void streams_named_in_opposite_orders_do_not_lock_each_other_out() {
        var streams = List.of("a", "b", "c", "d");
        var opposite = streams.reversed();
        for (int round = 0; round < 5; round++) {
            long version = round;
            int number = round;
            var outcomes = race(
                    4,
                    i -> append(
                            "k" + number + "-" + i,
                            (i % 2 == 0 ? streams : opposite)
                                    .stream()
                                            .map(stream -> facts(stream, version, 1))
                                            .toList()));
            assertThat(outcomes).filteredOn(Appended.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(AppendConflict.StreamMoved.class::isInstance)
                    .hasSize(3);
        }
    }

    @Test
    void a_tail_reader_sees_every_event_once_and_in_order_while_a_tenth_is_rolled_back() throws Exception {
        int writers = 8;
        int each = 40;
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tail = threads.submit(() -> tail(writing));
            var running = IntStream.range(0, writers)
                    .mapToObj(w -> threads.submit(() -> write(w, each)))
                    .toList();
            long written = 0;
            for (var one : running) {
                written += one.get();
            }
            writing.set(false);
            var seen = tail.get();
            assertThat(written).isLessThan((long) writers * each);
            assertThat(seen)
                    .isEqualTo(LongStream.rangeClosed(1, written + 1).boxed().toList());
            assertThat(run(log.after(project, 0, 10_000)))
                    .extracting(Recorded::recordedAt)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /// Every tenth fails in the same transaction, after its events were written.
    private long write(int writer, int count) {
        long written = 0;
        for (int i = 0; i < count; i++) {
            var facts = facts("w" + writer, written, 1);
            boolean fails = i % 10 == 9;
            Alongside alongside = fails
                    ? (_, _) -> Uni.createFrom().failure(new IllegalStateException("changed its mind"))
                    : (_, _) -> Uni.createFrom().voidItem();
            try {
                run(log.append(new Append<>(command("w" + writer + "-" + i), List.of(facts), Map.of()), alongside));
                written++;
            } catch (IllegalStateException e) {
                assertThat(fails).isTrue();
            }
        }
        return written;
    }

    /// Remembers nothing but the last position it saw.
    private List<Long> tail(AtomicBoolean writing) {
        var seen = new ArrayList<Long>();
        long last = 0;
        boolean more = true;
        while (more) {
            boolean wasWriting = writing.get();
            var page = run(log.after(project, last, 50));
            page.forEach(event -> seen.add(event.position()));
            last = page.isEmpty() ? last : page.getLast().position();
            more = wasWriting || !page.isEmpty();
        }
        return seen;
    }

    private Uni<?> append(String key, StreamFacts<AnnotationEvent> facts) {
        return append(key, List.of(facts));
    }

    private Uni<?> append(String key, List<StreamFacts<AnnotationEvent>> streams) {
        return log.append(new Append<>(command(key), streams, Map.of()), Alongside.NOTHING);
    }

    private Command command(String key) {
        return new Command(project, errata.events.Actor.LOCAL, key, request("r"), null);
    }

    /// All at once; what each came to, a failure as itself.
    private static List<Object> race(int count, IntFunction<Uni<?>> contender) {
        var all = IntStream.range(0, count)
                .mapToObj(i -> contender
                        .apply(i)
                        .map(item -> (Object) (item == null ? "done" : item))
                        .onFailure()
                        .recoverWithItem(failure -> failure)
                        .subscribeAsCompletionStage())
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
