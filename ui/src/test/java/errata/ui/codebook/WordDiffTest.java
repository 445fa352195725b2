package errata.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.codebook.WordDiff.Change;
import errata.ui.codebook.WordDiff.Run;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void only_the_words_that_changed_are_marked() {
        assertThat(WordDiff.between("It promises a person", "It promises a nurse by name"))
                .containsExactly(
                        new Run(Change.KEPT, "It promises a"),
                        new Run(Change.REMOVED, "person"),
                        new Run(Change.ADDED, "nurse by name"));
    }

    @Test
    void both_texts_can_be_read_back_from_a_diff() {
        String before = "one two three four five";
        String after = "zero two four six five";
        var runs = WordDiff.between(before, after);
        assertThat(joined(runs, Change.ADDED)).isEqualTo(before);
        assertThat(joined(runs, Change.REMOVED)).isEqualTo(after);
    }

    @Test
    void nothing_against_something_is_all_new() {
        assertThat(WordDiff.between("", "new words")).containsExactly(new Run(Change.ADDED, "new words"));
        assertThat(WordDiff.between("same", "same")).containsExactly(new Run(Change.KEPT, "same"));
    }

    private static String joined(java.util.List<Run> runs, Change without) {
        return runs.stream()
                .filter(r -> r.change() != without)
                .map(Run::text)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
