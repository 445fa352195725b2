package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.Digest;
import errata.events.Drawn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashDrawTest {
    private static final List<String> TEN =
            IntStream.rangeClosed(1, 10).mapToObj(i -> "t" + i).toList();

    @Test
    void seed_42_ranks_t9_t10_t2_first_of_ten() {
        var order = new HashOrder("42");
        assertThat(TEN.stream().sorted(Comparator.comparing(order::rank)).limit(3))
                .containsExactly("t9", "t10", "t2");
    }

    @Test
    void the_order_in_which_traces_pass_changes_nothing() {
        var traces = Draws.traces(Map.of("all", 200));
        var shuffled = new ArrayList<>(traces.keySet());
        Collections.shuffle(shuffled, new Random(7));

        var sorted = draw("42", 20, traces.keySet().stream().toList());
        assertThat(draw("42", 20, shuffled)).isEqualTo(sorted).hasSize(20);
        assertThat(sorted).extracting(Drawn::inclusion).containsOnly(0.1);
    }

    @Test
    void a_larger_sample_continues_the_smaller_one() {
        var traces = Draws.traces(Map.of("all", 10));
        assertThat(ids(Draws.uniform("42", 7, traces).drawn()))
                .startsWith(ids(Draws.uniform("42", 3, traces).drawn()).toArray(String[]::new));
    }

    @Test
    void more_than_there_are_means_all_of_them_with_certainty() {
        var traces = Draws.traces(Map.of("all", 10));
        var sample = Draws.uniform("42", 99, traces);
        assertThat(ids(sample.drawn())).containsExactlyInAnyOrderElementsOf(traces.keySet());
        assertThat(sample.drawn()).extracting(Drawn::inclusion).containsOnly(1.0);
        assertThat(sample.design()).isNull();
    }

    @Test
    void the_digest_of_the_frame_can_be_checked_with_a_shell() {
        var ids = new EligibleIds();
        List.of("a", "b", "c").forEach(ids::add);
        assertThat(ids.digest()).isEqualTo(Digest.of("a\nb\nc\n".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> ids.add("b")).isInstanceOf(IllegalStateException.class);
    }

    private static List<Drawn> draw(String seed, int size, List<String> ids) {
        var population = new TreeMap<>(Map.of("all", (long) ids.size()));
        var draw = new HashDraw(new HashOrder(seed), population, new TreeMap<>(Map.of("all", size)));
        ids.forEach(id -> draw.offer(id, "all"));
        return draw.drawn();
    }

    private static List<String> ids(List<Drawn> drawn) {
        return drawn.stream().map(one -> one.trace().value()).toList();
    }
}
