package errata.bench.searching;

import static org.assertj.core.api.Assertions.assertThat;

import errata.bench.product.StartedProduct;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The bench in small, against the whole product.
final class SearchBenchIT {

    @Test
    void every_question_to_a_written_library_is_answered() {
        var said = new ByteArrayOutputStream();
        var settings = SearchSettings.of(List.of("--traces", "10000", "--queries", "2"));
        try (var product =
                StartedProduct.start(Path.of("../..").toAbsolutePath().normalize())) {
            new SearchBench(settings, product, new PrintStream(said, true, StandardCharsets.UTF_8)).run();
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("10,000 traces", "phrase", "the next page", "counts, word, once", "sample, by likelihood");
    }
}
