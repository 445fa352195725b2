package errata.bench.drilling;

import static org.assertj.core.api.Assertions.assertThat;

import errata.bench.ingesting.IngestBench;
import errata.bench.ingesting.IngestSettings;
import errata.bench.ingesting.Report;
import errata.bench.product.StartedProduct;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The whole product, as it was built, under a small load: what was acknowledged is there, whatever happens meanwhile.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IngestDrillIT {
    private StartedProduct product;

    @BeforeAll
    void start() {
        product = StartedProduct.start(Path.of("../..").toAbsolutePath().normalize());
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void everything_acknowledged_is_in_the_library_when_nothing_happens() {
        var said = new ByteArrayOutputStream();
        var settings = IngestSettings.of(
                List.of("--seconds", "5", "--warm-up", "0", "--rate", "1000", "--no-ceiling"), Optional.empty());
        var holds = new IngestBench(settings, product, new Report(new PrintStream(said, true, StandardCharsets.UTF_8)))
                .run();
        assertThat(holds).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    }

    @Test
    void everything_acknowledged_is_in_the_library_once_after_kafka_stopped_and_processes_were_killed() {
        var settings = new DrillSettings(
                Duration.ofSeconds(10), Duration.ofSeconds(2), 500, List.of("annotation-service", "postgres"));
        var outcome = new IngestDrill(settings, product, line -> {}).run();
        assertThat(outcome.reconciliation().holds())
                .as(outcome.reconciliation().told())
                .isTrue();
        assertThat(outcome.intake().lost()).as(outcome.intake().told()).isZero();
        assertThat(outcome.holds()).as(outcome.toString()).isTrue();
    }
}
