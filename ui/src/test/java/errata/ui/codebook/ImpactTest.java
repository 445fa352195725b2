package errata.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.codebook.Impact.Ends;
import errata.ui.codebook.Impact.Stale;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImpactTest {

    private static final Behind DATE = new Behind("date", "Wrong date", Set.of("t1", "t2", "t3"), Set.of("t9"));
    private static final Behind ZONE = new Behind("zone", "Missed timezone", Set.of("t3", "t4"), Set.of("t1"));

    @Test
    void a_merge_counts_a_trace_with_both_once() {
        var impact = Impact.merge(List.of(DATE, ZONE), "date");
        assertThat(impact.counted()).isEqualTo(new Ends(4, 5));
        assertThat(impact.unresolved()).isEqualTo(new Ends(1, 1));
        assertThat(impact.absorbed()).isEqualTo(2);
    }

    @Test
    void a_split_leaves_every_trace_to_be_told_apart() {
        var impact = Impact.split(DATE);
        assertThat(impact.counted()).isEqualTo(new Ends(0, 4));
        assertThat(impact.unresolved()).isEqualTo(new Ends(4, 4));
    }

    @Test
    void retiring_takes_its_traces_out() {
        assertThat(Impact.retire(DATE).leaving()).isEqualTo(3);
    }

    @Test
    void an_undone_merge_opens_at_least_what_nobody_had_labelled_before() {
        var now = new Behind("date", "Date handling", Set.of("t1", "t3", "t4", "t7"), Set.of());
        var impact = Impact.undoMerge(now, List.of(DATE, ZONE));
        assertThat(impact.counted()).isEqualTo(new Ends(0, 3));
        assertThat(impact.unresolved()).isEqualTo(new Ends(1, 4));
    }

    @Test
    void an_undone_split_joins_its_parts() {
        var impact = Impact.undoSplit(List.of(DATE, ZONE));
        assertThat(impact.counted()).isEqualTo(new Ends(4, 5));
        assertThat(impact.unresolved()).isEqualTo(new Ends(0, 1));
    }

    @Test
    void the_kind_of_a_revision_says_which_labels_get_stale() {
        assertThat(Impact.revise(DATE, null, "narrowed").stale()).isEqualTo(new Stale(3, 0));
        assertThat(Impact.revise(DATE, null, "editorial").stale()).isEqualTo(Stale.NONE);
    }
}
