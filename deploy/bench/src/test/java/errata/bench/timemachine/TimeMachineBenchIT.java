package errata.bench.timemachine;

import static org.assertj.core.api.Assertions.assertThat;

import errata.bench.product.StartedProduct;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reporting, as it was built, with a small year: its rankings are those of the slow fold.
final class TimeMachineBenchIT {

    @Test
    void rankings_of_any_moment_are_those_of_the_slow_fold() {
        var said = new ByteArrayOutputStream();
        var settings = TimeMachineSettings.of(List.of("--labels", "4000", "--seed", "7", "--queries", "1"));
        var root = Path.of("../..").toAbsolutePath().normalize();
        try (var product = StartedProduct.start(root, TimeMachineBench.PARTS::contains)) {
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            assertThat(new TimeMachineBench(settings, product, out).run())
                    .as(said.toString(StandardCharsets.UTF_8))
                    .isTrue();
        }
    }
}
