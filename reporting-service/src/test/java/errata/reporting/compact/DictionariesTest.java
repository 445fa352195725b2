package errata.reporting.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DictionariesTest {

    @Test
    void bytes_get_the_number_they_had_before_and_are_read_back_by_it() {
        var random = new Random(7);
        var dictionary = new ByteDictionary();
        var numbers = new HashMap<List<Long>, Integer>();
        for (int i = 0; i < 20_000; i++) {
            var said = random.longs(random.nextInt(4), 0, 12).boxed().toList();
            int number = dictionary.number(written(said));
            assertThat(numbers.computeIfAbsent(said, _ -> number)).isEqualTo(number);
        }
        assertThat(dictionary.size()).isEqualTo(numbers.size());
        numbers.forEach(
                (said, number) -> assertThat(read(dictionary.get(number))).isEqualTo(said));
    }

    @Test
    void tuples_get_the_number_they_had_before_and_are_read_back_by_it() {
        var random = new Random(7);
        var dictionary = new TupleDictionary();
        var numbers = new HashMap<List<Integer>, Integer>();
        for (int i = 0; i < 50_000; i++) {
            int one = random.nextInt(20);
            int two = random.nextInt(10);
            int three = random.nextInt(5);
            int four = random.nextInt(4);
            int number = dictionary.number(one, two, three, four);
            assertThat(numbers.computeIfAbsent(List.of(one, two, three, four), _ -> number))
                    .isEqualTo(number);
        }
        assertThat(dictionary.size()).isEqualTo(numbers.size());
        numbers.forEach((tuple, number) -> assertThat(List.of(
                        dictionary.first(number),
                        dictionary.second(number),
                        dictionary.third(number),
                        dictionary.fourth(number)))
                .isEqualTo(tuple));
    }

    @Test
    void nothing_written_is_something_too() {
        var dictionary = new ByteDictionary();
        assertThat(dictionary.number(new Bytes())).isZero();
        assertThat(dictionary.number(new Bytes())).isZero();
        assertThat(dictionary.get(0).more()).isFalse();
    }

    private static Bytes written(List<Long> said) {
        var bytes = new Bytes();
        said.forEach(bytes::number);
        return bytes;
    }

    private static List<Long> read(PageBytes bytes) {
        var said = new ArrayList<Long>();
        while (bytes.more()) {
            said.add(bytes.number());
        }
        return said;
    }
}
