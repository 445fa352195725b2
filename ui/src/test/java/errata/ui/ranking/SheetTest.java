package errata.ui.ranking;

import static errata.ui.ranking.Rankings.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void a_row_has_a_cell_for_every_column_and_says_of_which_cut() {
        var lines = Sheet.of(Rankings.of(List.of(row(1, "Hand-off", "major", 5, 12, 0.6)), List.of(), List.of(), null))
                .split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[1].split(",", -1)).hasSameSizeAs(lines[0].split(",", -1));
        assertThat(lines[1]).contains("12,100,0,0.12,0.07,0.198").endsWith("c100.a100.t9");
    }

    @Test
    void a_name_that_a_spreadsheet_would_work_out_stays_a_name() {
        var sheet = Sheet.of(
                Rankings.of(List.of(row(1, "=HYPERLINK(\"x\")", "major", 5, 12, 0.6)), List.of(), List.of(), null));
        assertThat(sheet).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }
}
