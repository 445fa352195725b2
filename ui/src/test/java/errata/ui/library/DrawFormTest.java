package errata.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawFormTest {

    @Test
    void what_nobody_says_is_a_draw_at_random() {
        assertThat(DrawForm.of(20, " ", null, "", null).body()).isEqualTo(Map.of("strategy", "uniform", "size", 20));
    }

    @Test
    void strata_are_asked_for_with_a_stratified_draw_only() {
        assertThat(DrawForm.of(20, "March", "stratified", " release ", "equal").body())
                .isEqualTo(Map.of(
                        "strategy",
                        "stratified",
                        "size",
                        20,
                        "name",
                        "March",
                        "strata",
                        Map.of("by", "release", "allocation", "equal")));
        assertThat(DrawForm.of(20, "", "feedback", "release", "equal").body()).doesNotContainKey("strata");
    }
}
