package errata.taxonomy;

import static errata.taxonomy.Scene.WHY;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.meaning;
import static errata.taxonomy.Scene.merge;
import static errata.taxonomy.Scene.merged;
import static errata.taxonomy.Scene.proposed;
import static errata.taxonomy.Scene.retired;
import static errata.taxonomy.Scene.split;
import static errata.taxonomy.Scene.unsplit;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Clock;
import errata.events.EditKind;
import errata.events.ReportingLabel;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.CategoryRestored;
import errata.events.TaxonomyEvent.CodebookOpened;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.LogOpened;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.events.TaxonomyEvent.ProposalDeclined;
import errata.events.TaxonomyEvent.ReportingLabelsAssigned;
import errata.events.TaxonomyEvent.SeverityChanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void people_are_told_what_was_done_in_the_names_of_that_time() {
        var told = told(
                List.of(new LogOpened(Clock.WALL), new CodebookOpened(), new PrincipalAppointed("ann")),
                active("Wrong date"),
                active("Missed timezone"),
                merged("m", "Wrong date", "Missed timezone"),
                List.of(new CategoryRenamed(id("Wrong date"), "Date handling")),
                List.of(new MergeUndone(merge("m"), WHY)),
                split("Wrong date", "Day", "Month", "Year"));
        assertThat(told)
                .containsExactly(
                        "The record began",
                        "The codebook was opened",
                        "ann became the principal expert",
                        "ann proposed Wrong date",
                        "ann accepted Wrong date",
                        "ann proposed Missed timezone",
                        "ann accepted Missed timezone",
                        "ann merged Missed timezone into Wrong date",
                        "ann renamed Wrong date to Date handling",
                        "ann undid the merge of Missed timezone into Date handling",
                        "ann split Date handling into Day, Month and Year");
    }

    @Test
    void the_kind_of_an_edit_is_its_verb() {
        var told = told(
                proposed("Slow"),
                List.of(revised(EditKind.EDITORIAL), revised(EditKind.BROADENED)),
                List.of(revised(EditKind.NARROWED), revised(EditKind.REDEFINED)),
                List.of(new ProposalDeclined(id("Slow"), "No failure")));
        assertThat(told)
                .containsExactly(
                        "ann proposed Slow",
                        "ann edited the wording of Slow",
                        "ann broadened Slow",
                        "ann narrowed Slow",
                        "ann redefined Slow",
                        "ann declined Slow");
    }

    @Test
    void the_later_life_of_a_category_is_told_too() {
        var told = told(
                active("Slow"),
                List.of(new SeverityChanged(id("Slow"), Severity.CRITICAL, WHY)),
                List.of(new ReportingLabelsAssigned(id("Slow"), List.of(new ReportingLabel("Board", "B1", null)))),
                List.of(new ReportingLabelsAssigned(id("Slow"), List.of())),
                retired("Slow"),
                List.of(new CategoryRestored(id("Slow"), WHY)),
                split("Slow", "Late", "Never"),
                unsplit("Slow"));
        assertThat(told.subList(2, told.size()))
                .containsExactly(
                        "ann made Slow critical",
                        "ann reports Slow as Board B1",
                        "ann took the reporting labels off Slow",
                        "ann retired Slow",
                        "ann restored Slow",
                        "ann split Slow into Late and Never",
                        "ann undid the split of Slow");
    }

    private static TaxonomyEvent revised(EditKind kind) {
        return new DefinitionRevised(id("Slow"), meaning(kind.name()), kind, WHY);
    }

    @SafeVarargs
    private static List<String> told(List<TaxonomyEvent>... happened) {
        var history = CodebookHistory.EMPTY;
        for (var event : Arrays.stream(happened).flatMap(List::stream).toList()) {
            history = history.followedBy(List.of(Envelope.by("ann", history.position() + 1, event)));
        }
        return Told.of(history).stream().map(Told::summary).toList();
    }
}
