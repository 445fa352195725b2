package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UniformDrawTest {

    private static final List<String> TEN =
            IntStream.rangeClosed(1, 10).mapToObj(i -> "t" + i).toList();

    @Test
    void seed_42_draws_t9_t10_t2_of_ten() {
        var draw = UniformDraw.of("42", TEN, 3);
        assertThat(draw.drawn()).containsExactly("t9", "t10", "t2");
        assertThat(draw.population()).isEqualTo(10);
        assertThat(draw.inclusion()).isEqualTo(0.3);
    }

    @Test
    void the_order_in_which_traces_arrived_changes_nothing() {
        var shuffled = new ArrayList<>(TEN);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(UniformDraw.of("42", shuffled, 5)).isEqualTo(UniformDraw.of("42", TEN, 5));
    }

    @Test
    void a_larger_sample_continues_the_smaller_one() {
        assertThat(UniformDraw.of("42", TEN, 7).drawn())
                .startsWith(UniformDraw.of("42", TEN, 3).drawn().toArray(String[]::new));
    }

    @Test
    void more_than_there_are_means_all_of_them_with_certainty() {
        var draw = UniformDraw.of("42", TEN, 99);
        assertThat(draw.drawn()).containsExactlyInAnyOrderElementsOf(TEN);
        assertThat(draw.inclusion()).isEqualTo(1.0);
    }

    @Test
    void the_digest_of_the_frame_can_be_checked_with_a_shell() {
        var lines = "a\nb\nc\n".getBytes(StandardCharsets.UTF_8);
        assertThat(UniformDraw.of("1", List.of("c", "a", "b"), 1).eligible()).isEqualTo(Digest.of(lines));
    }
}
