package errata.events.log;

import static errata.events.log.InventedFacts.NOON;
import static errata.events.log.InventedFacts.PATIENCE;
import static errata.events.log.InventedFacts.facts;
import static errata.events.log.InventedFacts.reopened;
import static errata.events.log.InventedFacts.request;
import static errata.events.log.InventedFacts.run;
import static errata.events.log.InventedFacts.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LogOpened;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.Clock;
import errata.events.NoteId;
import errata.events.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every log guarantees, whatever keeps it: what is appended is there, in order, or not at all. Of commands tells
/// {@link CommandContract}, of races {@link EventLogRaceContract}.
abstract class EventLogContract extends LogUnderTest {

    @Test
    void a_log_opens_with_its_clock_and_only_once() {
        log.open(project, Clock.CLAIMED, List.of()).await().atMost(PATIENCE);
        assertThat(all()).singleElement().satisfies(first -> {
            assertThat(first.event()).isEqualTo(new LogOpened(Clock.WALL));
            assertThat(first.position()).isOne();
        });
        assertThat(head().clock()).isEqualTo(Clock.WALL);
    }

    @Test
    void an_append_gives_dense_positions_in_the_order_of_its_streams() {
        var appended = append(command("k1"), facts("a", 0, 2), facts("b", 0, 1));
        assertThat(appended.first()).isEqualTo(2);
        assertThat(appended.last()).isEqualTo(4);
        assertThat(all()).extracting(Recorded::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(all()).extracting(Recorded::stream).containsExactly("log", "a", "a", "b");
        assertThat(all()).extracting(Recorded::version).containsExactly(1L, 1L, 2L, 1L);
    }

    @Test
    void what_was_appended_is_read_back() {
        var claimed = Instant.parse("2026-02-01T08:30:00.123456Z");
        var event = new ReviewReopened(trace(7));
        var command = new Command(project, new Actor("ann"), "k", request("r"), claimed);
        run(log.append(
                new Append<>(command, List.of(new StreamFacts<>("s", 0, List.of(Fact.of(event)))), Map.of()),
                Alongside.NOTHING));
        assertThat(run(log.stream(project, "s"))).singleElement().satisfies(recorded -> {
            assertThat(recorded.event()).isEqualTo(event);
            assertThat(recorded.actor()).isEqualTo(new Actor("ann"));
            assertThat(recorded.claimedAt()).isEqualTo(claimed);
            assertThat(recorded.recordedAt()).isEqualTo(NOON.plusNanos(1000));
            assertThat(recorded.command()).isEqualTo("k");
            assertThat(recorded.hash()).isEqualTo(head().hash());
        });
    }

    @Test
    void reading_after_a_position_pages_through_the_log() {
        append(command("k1"), facts("a", 0, 5));
        assertThat(run(log.after(project, 2, 3))).extracting(Recorded::position).containsExactly(3L, 4L, 5L);
        assertThat(run(log.after(project, 6, 3))).isEmpty();
    }

    @Test
    void a_moved_stream_is_a_conflict_and_writes_nothing() {
        append(command("k1"), facts("a", 0, 1));
        assertThatThrownBy(() -> append(command("k2"), facts("b", 0, 1), facts("a", 0, 1)))
                .isInstanceOfSatisfying(AppendConflict.StreamMoved.class, moved -> {
                    assertThat(moved.stream).isEqualTo("a");
                    assertThat(moved.expected).isZero();
                    assertThat(moved.actual).isOne();
                });
        assertThat(all()).hasSize(2);
        assertThat(run(log.answered(command("k2")))).isEmpty();
    }

    @Test
    void expecting_a_version_a_stream_never_had_is_a_conflict() {
        assertThatThrownBy(() -> append(command("k"), facts("a", 3, 1))).isInstanceOf(AppendConflict.StreamMoved.class);
    }

    @Test
    void five_hundred_events_fit_one_append_and_one_more_does_not() {
        append(command("k1"), facts("a", 0, 250), facts("b", 0, 250));
        assertThat(head().position()).isEqualTo(501);
        assertThatThrownBy(() -> append(command("k2"), facts("a", 250, 501))).hasMessageContaining("500");
        assertThat(head().position()).isEqualTo(501);
    }

    @Test
    void erasable_text_is_found_by_the_position_of_its_event() {
        var text = new PrivateText(new byte[16], "the user asked for Tuesday");
        var note = new NoteTaken(trace(1), new NoteId(UUID.randomUUID()), text.digest(), null, false);
        var facts = new StreamFacts<AnnotationEvent>("a", 0, List.of(new Fact<>(note, text), Fact.of(reopened(1))));
        append(command("k"), facts);
        assertThat(run(log.privateTexts(project, List.of(1L, 2L, 3L)))).isEqualTo(Map.of(2L, text.text()));
    }

    @Test
    void every_log_is_listed_with_its_head() {
        var other = newProject(Clock.CLAIMED);
        assertThat(run(log.heads())).containsEntry(project, head()).containsKey(other);
    }
}
