package errata.annotation.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextBudgetTest {

    @Test
    void a_long_text_is_cut_at_64_KiB_and_says_so() {
        var shown = new TextBudget(1 << 20).show("a".repeat(70_000));

        assertThat(shown.text()).hasSize(65_536);
        assertThat(shown.truncated()).isTrue();
    }

    @Test
    void when_the_budget_is_spent_the_beginnings_remain() {
        var budget = new TextBudget(1_000);
        budget.show("a".repeat(1_000));

        assertThat(budget.show("b".repeat(1_000)).text()).hasSize(400);
        assertThat(budget.show("short").truncated()).isFalse();
    }

    @Test
    void a_character_is_never_cut_in_two() {
        assertThat(new TextBudget(10).show("a📦b", 2).text()).isEqualTo("a");
    }
}
