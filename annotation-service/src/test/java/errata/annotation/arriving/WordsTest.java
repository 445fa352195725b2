package errata.annotation.arriving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    @Test
    void a_word_is_letters_and_digits_in_a_row() {
        assertThat(Words.vector("Where's train B-42?")).isEqualTo("where:1 s:2 train:3 b:4 42:5 ");
    }

    @Test
    void what_comes_again_has_several_places() {
        assertThat(Words.vector("to be or not to be")).isEqualTo("to:1,5 be:2,6 or:3 not:4 ");
    }

    @Test
    void letters_of_every_script_are_letters() {
        assertThat(Words.vector("Zürich — हिन्दी 東京")).isEqualTo("zürich:1 हिन्दी:2 東京:3 ");
    }

    @Test
    void only_the_first_places_are_told() {
        assertThat(Words.vector("no ".repeat(100))).isEqualTo("no:1,2,3,4,5,6,7,8 ");
    }

    @Test
    void what_is_no_word_is_left_out() {
        assertThat(Words.vector("?! ' \\ : \0 *")).isEmpty();
        assertThat(Words.vector("x".repeat(5_000) + " end")).isEqualTo("end:2 ");
    }
}
