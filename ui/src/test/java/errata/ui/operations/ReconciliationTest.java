package errata.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Intake.Totals;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void everything_accounted_for_is_told_with_what_it_became() {
        var sum = Reconciliation.of(new Totals(12_300, 12_280, 20, 0, 0, 0, 0, 0));
        assertThat(sum.sum()).isEqualTo("Accepted 12,300 = stored 12,280 + known already 20");
        assertThat(sum.verdict()).isEqualTo("Nothing is in flight; nothing is lost.");
        assertThat(sum.well()).isTrue();
    }

    @Test
    void what_is_on_its_way_is_not_lost() {
        var sum = Reconciliation.of(new Totals(100, 60, 0, 0, 0, 40, 0, 0));
        assertThat(sum.sum()).isEqualTo("Accepted 100 = stored 60 + on the way 40");
        assertThat(sum.verdict()).startsWith("40 spans in flight;");
        assertThat(sum.well()).isTrue();
    }

    @Test
    void what_is_missing_is_never_called_well() {
        var sum = Reconciliation.of(new Totals(100, 99, 0, 0, 0, 0, 1, 0));
        assertThat(sum.verdict()).contains("1 span not accounted for.");
        assertThat(sum.well()).isFalse();
    }

    @Test
    void spans_no_count_told_of_are_said() {
        var sum = Reconciliation.of(new Totals(90, 100, 0, 0, 0, 0, 0, 10));
        assertThat(sum.sum()).endsWith("− never counted 10");
        assertThat(sum.verdict()).contains("ended before its last count");
    }
}
