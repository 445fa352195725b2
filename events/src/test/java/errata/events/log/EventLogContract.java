package errata.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LogOpened;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.NoteId;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.TraceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every log guarantees, whatever keeps it. Single-handed; races are in {@link EventLogRaceContract}.
abstract class EventLogContract {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(30);

    protected ProjectId project;
    protected EventLog<AnnotationEvent> log;

    abstract EventLog<AnnotationEvent> log();

    /// Sets the clock the log reads.
    abstract void clockShows(Instant time);

    @BeforeEach
    void an_open_log() {
        clockShows(NOON);
        log = log();
        project = newProject(Clock.WALL);
    }

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
    void a_repeated_command_gets_its_first_answer_and_writes_nothing() {
        var first =
                run(log.append(appending("k", facts("a", 0, 1), Map.of("noteId", "n1", "n", 3)), Alongside.NOTHING));
        var again = run(log.append(appending("k", facts("a", 1, 1), Map.of("noteId", "n2")), Alongside.NOTHING));
        assertThat(first.replayed()).isFalse();
        assertThat(again)
                .isEqualTo(new Appended(first.first(), first.last(), first.recordedAt(), first.answer(), true));
        assertThat(run(log.answered(command("k")))).contains(again);
        assertThat(all()).hasSize(2);
    }

    @Test
    void a_key_used_for_another_request_is_refused() {
        append(command("k"), facts("a", 0, 1));
        var other = new Command(project, Actor.LOCAL, "k", request("something else"), null);
        assertThatThrownBy(() -> append(other, facts("a", 1, 1))).isInstanceOf(AppendConflict.KeyReused.class);
        assertThatThrownBy(() -> run(log.answered(other))).isInstanceOf(AppendConflict.KeyReused.class);
    }

    @Test
    void the_same_key_of_another_person_or_project_is_another_command() {
        append(command("k"), facts("a", 0, 1));
        append(new Command(project, new Actor("ann"), "k", request("r"), null), facts("a", 1, 1));
        var elsewhere = newProject(Clock.WALL);
        append(new Command(elsewhere, Actor.LOCAL, "k", request("r"), null), facts("a", 0, 1));
        assertThat(all()).hasSize(3);
    }

    @Test
    void a_project_without_a_log_is_told_so() {
        var nowhere = new Command(new ProjectId("nowhere"), Actor.LOCAL, "k", request("r"), null);
        assertThatThrownBy(() -> append(nowhere, facts("a", 0, 1))).isInstanceOf(AppendConflict.LogUnknown.class);
        assertThat(run(log.head(new ProjectId("nowhere")))).isEmpty();
    }

    @Test
    void recorded_time_rises_strictly_also_when_the_clock_is_set_back() {
        append(command("k1"), facts("a", 0, 3));
        clockShows(NOON.minus(Duration.ofDays(1)));
        append(command("k2"), facts("a", 3, 2));
        clockShows(NOON.plusSeconds(5));
        append(command("k3"), facts("a", 5, 1));
        var times = all().stream().map(Recorded::recordedAt).toList();
        assertThat(times).isSorted().doesNotHaveDuplicates();
        assertThat(times.getLast()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void a_claimed_log_takes_its_time_from_the_commands_but_never_goes_back() {
        project = newProject(Clock.CLAIMED);
        append(claimed("k1", "2025-01-01T00:00:00Z"), facts("a", 0, 1));
        append(claimed("k2", "2024-01-01T00:00:00Z"), facts("a", 1, 1));
        append(claimed("k3", "2025-06-01T00:00:00Z"), facts("a", 2, 1));
        assertThat(all())
                .extracting(recorded -> recorded.recordedAt().toString())
                .containsExactly(
                        "1970-01-01T00:00:00.000001Z",
                        "2025-01-01T00:00:00Z",
                        "2025-01-01T00:00:00.000001Z",
                        "2025-06-01T00:00:00Z");
        assertThat(head().clock()).isEqualTo(Clock.CLAIMED);
    }

    @Test
    void five_hundred_events_fit_one_append_and_one_more_does_not() {
        append(command("k1"), facts("a", 0, 250), facts("b", 0, 250));
        assertThat(head().position()).isEqualTo(501);
        assertThatThrownBy(() -> append(command("k2"), facts("a", 250, 501))).hasMessageContaining("500");
        assertThat(head().position()).isEqualTo(501);
    }

    @Test
    void a_command_without_events_is_answered_like_any_other() {
        var nothing = append(command("k"), facts("a", 0, 0));
        assertThat(nothing.last()).isOne();
        assertThat(nothing.first()).isEqualTo(2);
        assertThat(run(log.answered(command("k")))).isPresent();
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

    // -- words of the tests

    protected ProjectId newProject(Clock clock) {
        var id = new ProjectId("p-" + UUID.randomUUID().toString().substring(0, 13));
        log.open(id, clock, List.of()).await().atMost(PATIENCE);
        return id;
    }

    protected List<Recorded<AnnotationEvent>> all() {
        return run(log.after(project, 0, 100_000));
    }

    protected Head head() {
        return run(log.head(project)).orElseThrow();
    }

    @SafeVarargs
    protected final Appended append(Command command, StreamFacts<AnnotationEvent>... streams) {
        return run(log.append(new Append<>(command, List.of(streams), Map.of()), Alongside.NOTHING));
    }

    protected Append<AnnotationEvent> appending(
            String key, StreamFacts<AnnotationEvent> facts, Map<String, Object> answer) {
        return new Append<>(command(key), List.of(facts), answer);
    }

    protected Command command(String key) {
        return new Command(project, Actor.LOCAL, key, request("r"), null);
    }

    protected Command claimed(String key, String time) {
        return new Command(project, Actor.LOCAL, key, request("r"), Instant.parse(time));
    }

    static StreamFacts<AnnotationEvent> facts(String stream, long expected, int count) {
        var facts = new ArrayList<Fact<AnnotationEvent>>();
        IntStream.rangeClosed(1, count).forEach(i -> facts.add(Fact.of(reopened(i))));
        return new StreamFacts<>(stream, expected, facts);
    }

    static AnnotationEvent reopened(int number) {
        return new ReviewReopened(trace(number));
    }

    static TraceId trace(int number) {
        return new TraceId("%032x".formatted(number));
    }

    static Digest request(String text) {
        return Digest.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static <T> T run(io.smallrye.mutiny.Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
