package errata.events.log;

import static errata.events.log.InventedFacts.NOON;
import static errata.events.log.InventedFacts.facts;
import static errata.events.log.InventedFacts.request;
import static errata.events.log.InventedFacts.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.Actor;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.Recorded;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every log guarantees to a command: it is carried out once, and its events have a time of their own.
abstract class CommandContract extends LogUnderTest {

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
    void a_command_without_events_is_answered_like_any_other() {
        var nothing = append(command("k"), facts("a", 0, 0));
        assertThat(nothing.last()).isOne();
        assertThat(nothing.first()).isEqualTo(2);
        assertThat(run(log.answered(command("k")))).isPresent();
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
}
