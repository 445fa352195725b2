package errata.bench.library;

import static org.assertj.core.api.Assertions.assertThat;

import errata.bench.sending.Sent;
import errata.bench.sending.TraceNumbers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReconciliationTest {
    private final TraceNumbers numbers = new TraceNumbers(99);
    private final Sent sent = new Sent(numbers, List.of(3L, 2L), Duration.ofSeconds(1));
    private final Map<String, Long> kept = new LinkedHashMap<>();

    @BeforeEach
    void keepAll() {
        for (long number = 0; number < 3; number++) {
            kept.put(numbers.id(0, number), 10L);
        }
        kept.put(numbers.id(1, 0), 10L);
        kept.put(numbers.id(1, 1), 10L);
        kept.put("5b8efff798038103d269b633813fc60c", 7L);
    }

    @Test
    void everything_acknowledged_is_there_whole_and_once() {
        assertThat(reconciled()).isEqualTo(new Reconciliation(5, 0, 0, 0, 0, List.of()));
        assertThat(reconciled().holds()).isTrue();
    }

    @Test
    void one_lost_trace_is_named() {
        kept.remove(numbers.id(0, 1));
        assertThat(reconciled().lost()).isEqualTo(1);
        assertThat(reconciled().holds()).isFalse();
        assertThat(reconciled().told()).contains("1 are lost", numbers.id(0, 1));
    }

    @Test
    void a_missing_span_and_a_double_one_are_found() {
        kept.put(numbers.id(0, 0), 9L);
        kept.put(numbers.id(1, 1), 11L);
        assertThat(reconciled().partial()).isEqualTo(1);
        assertThat(reconciled().doubled()).isEqualTo(1);
        assertThat(reconciled().holds()).isFalse();
    }

    @Test
    void a_trace_whose_acknowledgement_was_not_heard_is_no_fault() {
        kept.put(numbers.id(1, 2), 10L);
        assertThat(reconciled().unheard()).isEqualTo(1);
        assertThat(reconciled().holds()).isTrue();
    }

    private Reconciliation reconciled() {
        return Reconciliation.of(sent, new Kept(kept), "any");
    }

    private record Kept(Map<String, Long> spans) implements Library {
        @Override
        public long spans(String project) {
            return spans.size();
        }

        @Override
        public void each(String project, TraceSpans told) {
            spans.forEach(told::tell);
        }
    }
}
