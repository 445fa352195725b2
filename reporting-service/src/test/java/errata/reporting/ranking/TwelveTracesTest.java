package errata.reporting.ranking;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.Lens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ten traces and two more: a merge, a split, a correction and new reading, seen through the three lenses.
class TwelveTracesTest {
    private final History history = new History();
    private CategoryId date = null;
    private CategoryId timezone = null;
    private CategoryId handOff = null;
    private CategoryId none = null;
    private CategoryId late = null;
    private Lens.Positions day1 = null;
    private Lens.Positions day2 = null;
    private Lens.Positions day3 = null;

    @BeforeEach
    void five_days() {
        date = history.category("Wrong date");
        timezone = history.category("Missed timezone");
        handOff = history.category("Hand-off");
        history.draw(10, traces(1, 10));
        Stream.of(1, 2, 3).forEach(n -> present(n, date));
        Stream.of(3, 4).forEach(n -> present(n, timezone));
        Stream.of(5, 6, 7).forEach(n -> present(n, handOff));
        for (int n = 1; n <= 10; n++) {
            history.review(trace(n), n <= 7 ? Outcome.FAIL : Outcome.PASS);
        }
        day1 = nextDay();
        history.merge(date, timezone);
        history.rename(date, "Date handling");
        day2 = nextDay();
        var parts = history.split(handOff, "No hand-off", "Late hand-off");
        none = parts.get(0);
        late = parts.get(1);
        history.relabel(EXPERT, trace(5), handOff, List.of(none), List.of(late));
        history.relabel(EXPERT, trace(6), handOff, List.of(late), List.of(none));
        day3 = nextDay();
        history.label(trace(4), date, Verdict.ABSENT);
        history.review(trace(4), Outcome.PASS);
        nextDay();
        history.draw(2, traces(11, 12));
        present(11, date);
        history.review(trace(11), Outcome.FAIL);
        present(12, none);
        history.review(trace(12), Outcome.FAIL);
    }

    @Test
    void as_was_on_day_one_counts_three_categories() {
        var ranking = history.seen(Lens.AS_WAS, day1);
        assertThat(count(ranking, date)).isEqualTo(3);
        assertThat(count(ranking, timezone)).isEqualTo(2);
        assertThat(count(ranking, handOff)).isEqualTo(3);
        assertThat(ranking.reviewed()).isEqualTo(10);
    }

    @Test
    void a_merge_counts_a_trace_with_both_once() {
        var ranking = history.seen(Lens.AS_WAS, day2);
        assertThat(count(ranking, date)).isEqualTo(4);
        assertThat(all(ranking)).extracting(t -> t.category().id()).containsExactlyInAnyOrder(date, handOff);
        assertThat(count(ranking, handOff)).isEqualTo(3);
    }

    @Test
    void a_split_leaves_what_is_not_relabelled_unresolved() {
        var ranking = history.seen(Lens.AS_WAS, day3);
        assertThat(count(ranking, date)).isEqualTo(4);
        assertThat(bounds(ranking, none)).containsExactly(1L, 2L);
        assertThat(bounds(ranking, late)).containsExactly(1L, 2L);
        assertThat(tally(ranking, none).unresolved()).isEqualTo(1);
        assertThat(tally(ranking, none).assessed()).isEqualTo(10);
    }

    @Test
    void restated_day_one_has_the_old_labels_in_the_words_of_today() {
        var ranking = history.seen(Lens.RESTATED, day1);
        assertThat(count(ranking, date)).isEqualTo(4);
        assertThat(bounds(ranking, none)).containsExactly(0L, 3L);
        assertThat(bounds(ranking, late)).containsExactly(0L, 3L);
        assertThat(tally(ranking, late).unresolved()).isEqualTo(3);
        assertThat(ranking.reviewed()).isEqualTo(10);
    }

    @Test
    void corrected_day_one_has_the_old_cohort_with_what_is_known_today() {
        var ranking = history.seen(Lens.CORRECTED, day1);
        assertThat(count(ranking, date)).isEqualTo(3);
        assertThat(bounds(ranking, none)).containsExactly(1L, 2L);
        assertThat(bounds(ranking, late)).containsExactly(1L, 2L);
        assertThat(ranking.reviewed()).isEqualTo(10);
    }

    @Test
    void now_a_later_absence_wins_over_the_old_presence_and_the_new_traces_count() {
        var ranking = history.now(Lens.AS_WAS);
        assertThat(count(ranking, date)).isEqualTo(4);
        assertThat(bounds(ranking, none)).containsExactly(2L, 3L);
        assertThat(bounds(ranking, late)).containsExactly(1L, 2L);
        assertThat(ranking.reviewed()).isEqualTo(12);
    }

    @Test
    void now_the_three_lenses_agree() {
        assertThat(history.now(Lens.RESTATED)).isEqualTo(history.now(Lens.AS_WAS));
        assertThat(history.now(Lens.CORRECTED)).isEqualTo(history.now(Lens.AS_WAS));
    }

    @Test
    void an_import_on_day_six_changes_now_but_not_day_one() {
        var before = history.seen(Lens.AS_WAS, day1);
        history.label(EXPERT, trace(2), handOff, Verdict.PRESENT, false, 6);
        assertThat(history.seen(Lens.AS_WAS, day1)).isEqualTo(before);
        assertThat(bounds(history.now(Lens.AS_WAS), none)).containsExactly(2L, 4L);
    }

    @Test
    void what_left_the_codebook_is_not_ranked() {
        assertThat(history.now(Lens.AS_WAS).notRanked())
                .extracting(category -> category.id())
                .containsExactly(timezone, handOff);
    }

    private void present(int trace, CategoryId category) {
        history.label(trace(trace), category, Verdict.PRESENT);
    }

    private Lens.Positions nextDay() {
        history.nextDay();
        return history.positions();
    }

    private static List<Tally> all(Ranking ranking) {
        return Stream.concat(ranking.ranked().stream(), ranking.tooFew().stream())
                .toList();
    }

    private static Tally tally(Ranking ranking, CategoryId category) {
        return all(ranking).stream()
                .filter(t -> t.category().id().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static long count(Ranking ranking, CategoryId category) {
        return tally(ranking, category).count();
    }

    private static List<Long> bounds(Ranking ranking, CategoryId category) {
        var tally = tally(ranking, category);
        return List.of(tally.count(), tally.possible());
    }
}
