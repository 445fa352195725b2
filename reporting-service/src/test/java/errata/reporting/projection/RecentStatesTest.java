package errata.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.TraceId;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.TraceState;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.projection.TraceStates.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentStatesTest {
    private static final int STEPS = 3_000;

    @TempDir
    private Path folder;

    private final Vocabulary words = new Vocabulary();
    private final Map<TraceId, TraceState> expected = new HashMap<>();

    @ParameterizedTest(name = "{0} in memory of {1}")
    @CsvSource({"2, 40", "20, 500", "200, 5000", "100000, 5000"})
    void every_state_is_the_one_last_put_however_little_room_there_is(int most, int traces) {
        try (var states = new RecentStates(words, most, folder)) {
            manySteps(states, traces);
            var rows = new ArrayList<Row>();
            states.each(rows::add);
            assertThat(ids(rows)).as("in their order, each once").isEqualTo(sorted());
            rows.forEach(row -> assertThat(row.startedAt())
                    .isEqualTo(expected.get(Halves.trace(row.high(), row.low())).startedAt()));
        }
    }

    private void manySteps(RecentStates states, int traces) {
        var random = new Random(11);
        for (int step = 0; step < STEPS; step++) {
            var met = Stream.generate(() -> trace(random.nextInt(traces)))
                    .limit(1 + random.nextInt(8))
                    .distinct()
                    .toList();
            states.meet(met);
            for (var trace : met) {
                assertThat(states.get(trace)).isEqualTo(expected.getOrDefault(trace, TraceState.UNTOUCHED));
                say(states, trace, new TraceState(step, 1, Pattern.NOTHING, 0, 0, 0, random.nextInt(99) - 50));
                say(states, trace, new TraceState(step - 1, 2, Pattern.NOTHING, 0, 0, 0, random.nextInt(99) - 50));
            }
        }
    }

    private void say(RecentStates states, TraceId trace, TraceState state) {
        states.put(trace, state);
        expected.put(trace, state);
        assertThat(states.get(trace)).isEqualTo(state);
    }

    private static Iterable<String> ids(Iterable<Row> rows) {
        var ids = new ArrayList<String>();
        rows.forEach(row -> ids.add(Halves.trace(row.high(), row.low()).value()));
        return ids;
    }

    private Iterable<String> sorted() {
        var sorted = new TreeMap<String, TraceState>();
        expected.forEach((trace, state) -> sorted.put(trace.value(), state));
        return new ArrayList<>(sorted.keySet());
    }

    private static TraceId trace(int number) {
        return Halves.trace(number * 0x9E3779B97F4A7C15L | 1, number + 1L);
    }
}
