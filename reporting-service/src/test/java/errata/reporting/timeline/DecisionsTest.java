package errata.reporting.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.EditKind;
import errata.events.Severity;
import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.reporting.History;
import errata.reporting.timeline.Timeline.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private final History history = new History();

    @Test
    void what_changes_the_picture_is_told_in_the_words_of_then() {
        var late = history.category("Late");
        var curt = history.category("Curt");
        history.rename(late, "Too late");
        history.revise(late, EditKind.BROADENED);
        history.weigh(curt, Severity.CRITICAL);
        history.undo(history.merge(late, curt));
        history.split(curt, "Cold", "Short");
        history.undoSplit(curt);
        history.retire(curt);
        history.restore(curt);
        assertThat(told())
                .containsExactly(
                        "Accepted Late",
                        "Accepted Curt",
                        "Renamed Late to Too late",
                        "Too late: definition broadened",
                        "Curt is now critical",
                        "Merged Curt into Too late",
                        "Undid the merge into Too late",
                        "Split Curt into Cold, Short",
                        "Undid the split of Curt",
                        "Retired Curt",
                        "Restored Curt");
    }

    @Test
    void who_opens_a_project_takes_nothing_over_and_who_comes_after_does() {
        history.decide(new PrincipalAppointed("ann"));
        history.decide(new PrincipalAppointed("mara"));
        assertThat(told()).containsExactly("mara has the last word from now on");
    }

    @Test
    void what_others_call_a_category_moves_no_figure() {
        history.report(history.category("Late"), "House risks", "R-1");
        assertThat(told()).containsExactly("Accepted Late");
    }

    private List<String> told() {
        return Decisions.of(history.taxonomy).stream().map(Mark::summary).toList();
    }
}
