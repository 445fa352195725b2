package errata.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.TraceId;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.TraceState;
import errata.reporting.patterns.Vocabulary;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecentStatesTest {
    private final Vocabulary words = new Vocabulary();
    private final Shelf shelf = new Shelf();

    /// A store that minds what it is told.
    private final class Shelf implements RecentStates.Shelf {
        private final Map<TraceId, TraceState> rows = new HashMap<>();
        private int readBack;

        @Override
        public synchronized TraceStates take(Collection<TraceId> traces) {
            var states = new TraceStates(words);
            traces.stream().filter(rows::containsKey).forEach(trace -> states.put(trace, rows.get(trace)));
            readBack += states.size();
            return states;
        }

        @Override
        public synchronized void put(TraceStates states) {
            states.forEach(row -> {
                var trace = TraceStates.trace(row.high(), row.low());
                assertThat(rows).doesNotContainKey(trace);
                rows.put(trace, states.get(trace));
            });
        }

        @Override
        public synchronized void replace(TraceStates states) {
            states.forEach(row -> {
                var trace = TraceStates.trace(row.high(), row.low());
                assertThat(rows).containsKey(trace);
                rows.put(trace, states.get(trace));
            });
        }

        @Override
        public void end() {}
    }

    /// A store that is away.
    private final class Broken implements RecentStates.Shelf {
        @Override
        public TraceStates take(Collection<TraceId> traces) {
            return new TraceStates(words);
        }

        @Override
        public void put(TraceStates states) {
            throw new StoreAway(new IOException("away"));
        }

        @Override
        public void replace(TraceStates states) {}

        @Override
        public void end() {}
    }

    @Test
    void every_state_is_the_one_last_put_however_little_room_there_is() {
        manySteps(shelf);
    }

    @Test
    void so_it_is_while_others_are_still_on_their_way_to_the_store() {
        manySteps(new PuttingAway(shelf, words));
    }

    @Test
    void what_could_not_be_put_away_is_told() {
        var states = new RecentStates(new PuttingAway(new Broken(), words), words, 2, 10);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        states.meet(List.of(trace(i)));
                        states.put(trace(i), new TraceState(i, 1, Pattern.NOTHING, 0, 0, 0, 0));
                    }
                    states.end();
                })
                .isInstanceOf(StoreAway.class);
    }

    private void manySteps(RecentStates.Shelf put) {
        var random = new Random(11);
        var states = new RecentStates(put, words, 20, 500);
        var expected = new HashMap<TraceId, TraceState>();
        for (int step = 0; step < 3_000; step++) {
            var met = Stream.generate(() -> trace(random.nextInt(500)))
                    .limit(1 + random.nextInt(8))
                    .distinct()
                    .toList();
            states.meet(met);
            for (var trace : met) {
                assertThat(states.get(trace)).isEqualTo(expected.getOrDefault(trace, TraceState.UNTOUCHED));
                var next = new TraceState(step, 1, Pattern.NOTHING, 0, 0, 0, random.nextInt(99));
                states.put(trace, next);
                expected.put(trace, next);
            }
        }
        states.end();
        assertThat(shelf.rows).isEqualTo(expected);
        assertThat(shelf.readBack).isPositive();
    }

    @Test
    void what_was_never_put_away_is_not_asked_for() {
        var states = new RecentStates(shelf, words, 1_000, 1_000);
        for (int i = 0; i < 100; i++) {
            states.meet(List.of(trace(i)));
            states.put(trace(i), new TraceState(i, 1, Pattern.NOTHING, 0, 0, 0, 0));
        }
        assertThat(shelf.rows).isEmpty();
        states.end();
        assertThat(shelf.rows).hasSize(100);
        assertThat(shelf.readBack).isZero();
    }

    private static TraceId trace(int number) {
        return TraceStates.trace(number * 0x9E3779B97F4A7C15L | 1, number + 1L);
    }
}
