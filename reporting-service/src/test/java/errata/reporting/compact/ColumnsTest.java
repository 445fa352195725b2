package errata.reporting.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    @ParameterizedTest(name = "steps of {0}")
    @ValueSource(ints = {1, 3, 1_000, 70_000})
    void ascending_values_are_told_and_found_however_far_apart(int step) {
        var random = new Random(step);
        var column = new Ascending();
        var values = new ArrayList<Integer>();
        int value = 5;
        for (int i = 0; i < 20_000; i++, value += random.nextInt(step + 1)) {
            column.add(value);
            values.add(value);
        }
        for (int i = 0; i < 2_000; i++) {
            int at = random.nextInt(values.size());
            int limit = random.nextInt(value + 10);
            assertThat(column.get(at)).isEqualTo(values.get(at));
            assertThat(column.upTo(limit))
                    .isEqualTo((int) values.stream().filter(one -> one <= limit).count());
        }
        assertThat(column.upTo(4)).isZero();
    }

    @ParameterizedTest(name = "one of {0}")
    @ValueSource(ints = {1, 2, 200})
    void marks_are_counted_and_found(int oneOf) {
        var random = new Random(oneOf);
        var marks = new Marks();
        var places = new ArrayList<Integer>();
        for (int place = 0; place < 5_000; place++) {
            assertThat(marks.setIn(place)).isEqualTo(places.size());
            boolean mark = random.nextInt(oneOf) == 0;
            marks.add(mark);
            if (mark) {
                places.add(place);
            }
        }
        for (int n = 0; n < places.size(); n++) {
            assertThat(marks.place(n)).isEqualTo(places.get(n));
        }
        assertThat(marks.setIn(marks.size())).isEqualTo(places.size());
    }

    @ParameterizedTest(name = "one of {0}")
    @ValueSource(ints = {0, 9, 65_535, 65_536, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void small_values_take_two_bytes_and_others_are_told_too(int one) {
        var random = new Random(one);
        var column = new Narrow();
        var values = new ArrayList<Integer>();
        for (int i = 0; i < 3_000; i++) {
            int value = i == 1_500 ? one : random.nextInt(60_000);
            column.add(value);
            values.add(value);
        }
        for (int i = 0; i < values.size(); i++) {
            assertThat(column.get(i)).isEqualTo(values.get(i));
        }
        assertThat(column.size()).isEqualTo(values.size());
        assertThat(column.bytes()).isBetween(2L * 3_000, (one == (char) one ? 3L : 5L) * 3_000);
    }
}
