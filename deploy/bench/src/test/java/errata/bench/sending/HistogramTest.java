package errata.bench.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class HistogramTest {

    @Test
    void quantiles_are_right_to_within_two_percent() {
        var random = new Random(7);
        var nanos = LongStream.range(0, 50_000)
                .map(at -> (long) (Math.exp(random.nextGaussian() * 2) * 5_000_000))
                .sorted()
                .toArray();
        var histogram = new Histogram();
        LongStream.of(nanos).forEach(histogram::add);
        for (var share : new double[] {0.01, 0.5, 0.95, 0.99, 1}) {
            var exact = nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
            assertThat(histogram.quantile(share)).isCloseTo(exact, within(exact * 0.02 + 0.001));
        }
        assertThat(histogram.size()).isEqualTo(50_000);
    }

    @Test
    void without_values_and_beyond_all_measure_it_still_answers() {
        var histogram = new Histogram();
        assertThat(histogram.quantile(0.5)).isZero();
        histogram.add(Long.MAX_VALUE);
        histogram.add(0);
        assertThat(histogram.max()).isPositive();
    }
}
