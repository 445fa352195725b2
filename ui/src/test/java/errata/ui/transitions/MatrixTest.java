package errata.ui.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.ui.transitions.Matrix.Break;
import errata.ui.transitions.Matrix.Cell;
import errata.ui.transitions.Matrix.Row;
import errata.ui.transitions.Matrix.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private final Matrix matrix = Matrix.of(breaks("question>search:2", "search>answer:5", "question>answer:1"));

    @Test
    void the_sums_of_the_columns_rank_the_steps() {
        assertThat(matrix.failing()).containsExactly(new Sum("answer", 6), new Sum("search", 2));
        assertThat(matrix.traces()).isEqualTo(8);
    }

    @Test
    void a_share_is_of_the_traces_that_came_through_the_row() {
        var question = row("question");
        assertThat(question.traces()).isEqualTo(3);
        assertThat(cell(question, "search").share()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(cell(row("search"), "answer").share()).isEqualTo(1.0);
        assertThat(cell(row("search"), "search").count()).isZero();
    }

    @Test
    void the_shares_of_every_row_add_up_to_one() {
        matrix.rows().forEach(row -> assertThat(
                        row.cells().stream().mapToDouble(Cell::share).sum())
                .isCloseTo(1, within(1e-12)));
    }

    @Test
    void the_list_has_every_break_that_happened_the_most_frequent_first() {
        assertThat(matrix.lines()).extracting(Cell::count).containsExactly(5, 2, 1);
    }

    @Test
    void the_rest_of_very_many_steps_is_counted_together() {
        var many = IntStream.range(0, 40)
                .mapToObj(i -> new Break("question", "step " + i))
                .toList();
        var folded = Matrix.of(many);
        assertThat(folded.failing()).hasSize(Matrix.MOST);
        assertThat(folded.failing().getLast()).isEqualTo(new Sum(Matrix.OTHERS, 40 - Matrix.MOST + 1));
        assertThat(folded.rows().getFirst().cells().stream()
                        .mapToInt(Cell::count)
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Matrix.of(List.of()).rows()).isEmpty();
    }

    private Row row(String before) {
        return matrix.rows().stream()
                .filter(row -> row.before().equals(before))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Row row, String step) {
        return row.cells().stream()
                .filter(cell -> cell.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /// "from>to:times"
    private static List<Break> breaks(String... told) {
        var breaks = new ArrayList<Break>();
        Stream.of(told).forEach(one -> {
            var parts = one.split("[>:]");
            for (int i = 0; i < Integer.parseInt(parts[2]); i++) {
                breaks.add(new Break(parts[0], parts[1]));
            }
        });
        return breaks;
    }
}
