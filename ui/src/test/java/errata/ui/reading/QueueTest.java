package errata.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Sample;
import errata.ui.wire.SampleTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueTest {

    @Test
    void the_next_unread_trace_is_found_past_the_end_too() {
        var sample = sample(null, "pass", "fail");
        assertThat(Queue.of("/p/x", sample, "t2").unread()).isEqualTo("/p/x/review?sample=s&trace=t0");
    }

    @Test
    void nothing_is_unread_when_all_are_decided() {
        assertThat(Queue.of("/p/x", sample("pass", "fail", "defer"), "t1").unread())
                .isNull();
        assertThat(Queue.of("/p/x", sample("pass", null), "t1").unread()).isNull();
    }

    @Test
    void the_last_trace_leads_to_the_end_of_the_sample() {
        var queue = Queue.of("/p/x", sample("pass", null), "t1");
        assertThat(queue.next()).isEqualTo("/p/x/review?sample=s");
        assertThat(queue.previous()).endsWith("trace=t0");
        assertThat(queue.number()).isEqualTo(2);
        assertThat(queue.read()).isEqualTo(1);
    }

    @Test
    void a_large_sample_has_a_bar_and_no_cells() {
        var outcomes = new String[500];
        assertThat(Queue.of("/p/x", sample(outcomes), "t1").cells()).isEmpty();
    }

    private static Sample sample(@Nullable String... outcomes) {
        var traces = new java.util.ArrayList<SampleTrace>();
        for (int i = 0; i < outcomes.length; i++) {
            traces.add(new SampleTrace("t" + i, i + 1, 1, null, outcomes[i], "words"));
        }
        return new Sample(
                "s", "S", "uniform", null, "", null, null, 9, outcomes.length, 0, 0, List.of(), List.copyOf(traces));
    }
}
