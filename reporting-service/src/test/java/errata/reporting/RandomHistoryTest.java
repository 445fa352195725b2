package errata.reporting;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.TaxonomyEvent;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A property that is never put to the test says nothing.
class RandomHistoryTest {

    @Test
    void everything_that_moves_labels_between_categories_comes_up() {
        var cameUp = LongStream.rangeClosed(1, 20)
                .boxed()
                .flatMap(seed -> RandomHistory.of(seed, 160).history().taxonomy.stream())
                .<Class<?>>map(entry -> entry.event().getClass())
                .collect(toSet());
        assertThat(cameUp)
                .containsAll(List.of(
                        TaxonomyEvent.CategoriesMerged.class,
                        TaxonomyEvent.MergeUndone.class,
                        TaxonomyEvent.CategorySplit.class,
                        TaxonomyEvent.SplitUndone.class,
                        TaxonomyEvent.CategoryRetired.class,
                        TaxonomyEvent.CategoryRestored.class,
                        TaxonomyEvent.SeverityChanged.class,
                        TaxonomyEvent.ReportingLabelsAssigned.class));
    }
}
