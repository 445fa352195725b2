package errata.taxonomy;

import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.Clock;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.LogOpened;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodebookHistoryTest {

    private static final CodebookHistory HISTORY = history();

    @Test
    void a_position_shows_the_codebook_that_stood_then() {
        assertThat(HISTORY.at(3).now().active()).hasSize(1);
        assertThat(HISTORY.at(5).now().active()).hasSize(2);
        assertThat(HISTORY.at(6).now().active()).hasSize(1);
        assertThat(HISTORY.at(0).now().position()).isZero();
        assertThat(HISTORY.at(99)).isEqualTo(HISTORY);
    }

    @Test
    void an_instant_includes_what_was_recorded_at_it() {
        assertThat(HISTORY.asOf(Envelope.minute(6)).position()).isEqualTo(6);
        assertThat(HISTORY.asOf(Envelope.minute(6).minusNanos(1000)).position()).isEqualTo(5);
        assertThat(HISTORY.asOf(Envelope.BEGIN).position()).isZero();
    }

    @Test
    void a_gap_is_never_read_over() {
        var late = List.of(Envelope.at(8, active("C").getFirst()));
        assertThatThrownBy(() -> HISTORY.followedBy(late)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_clock_is_the_one_the_log_was_opened_with() {
        assertThat(HISTORY.clock()).isEqualTo(Clock.CLAIMED);
        assertThat(CodebookHistory.EMPTY.clock()).isEqualTo(Clock.WALL);
    }

    @Test
    void what_came_after_a_position_can_be_told() {
        assertThat(HISTORY.after(5)).hasSize(1);
        assertThat(HISTORY.after(99)).isEmpty();
        assertThat(Told.of(HISTORY).getLast().summary()).isEqualTo("ann merged B into A");
        assertThat(Told.of(HISTORY).getLast().touches()).containsExactlyInAnyOrder(id("A"), id("B"));
    }

    private static CodebookHistory history() {
        var events = new ArrayList<TaxonomyEvent>(List.of(new LogOpened(Clock.CLAIMED)));
        events.addAll(active("A"));
        events.addAll(active("B"));
        events.addAll(merged("m", "A", "B"));
        var history = CodebookHistory.EMPTY;
        for (var event : events) {
            history = history.followedBy(List.of(Envelope.by("ann", history.position() + 1, event)));
        }
        return history;
    }
}
