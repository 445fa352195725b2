package errata.reporting.saturation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FailingTest {

    @Test
    void of_the_first_so_many_it_tells_how_many_failed() {
        var random = new Random(3);
        var failing = new Failing();
        var counted = new int[3_001];
        for (int trace = 1; trace < counted.length; trace++) {
            boolean failed = random.nextInt(3) == 0;
            failing.add(failed);
            counted[trace] = counted[trace - 1] + (failed ? 1 : 0);
            assertThat(failing.of(failing.size())).isEqualTo(counted[trace]);
        }
        for (int first = 0; first < counted.length; first++) {
            assertThat(failing.of(first)).as("of %d", first).isEqualTo(counted[first]);
        }
    }
}
