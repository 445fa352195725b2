package errata.taxonomy.renaming;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.merged;
import static errata.taxonomy.Scene.proposed;
import static errata.taxonomy.Scene.split;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.taxonomy.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameCategoryTest {

    @Test
    void a_renamed_category_keeps_its_id_and_frees_its_name() {
        given(active("Slow"))
                .when(new RenameCategory(PRINCIPAL, id("Slow"), " Timeout ")::decide)
                .then(new CategoryRenamed(id("Slow"), "Timeout"));
    }

    @Test
    void the_case_of_a_name_may_be_corrected() {
        given(active("slow"))
                .when(new RenameCategory(PRINCIPAL, id("slow"), "Slow")::decide)
                .thenAccepted();
    }

    @Test
    void the_same_name_again_changes_nothing() {
        given(active("Slow"))
                .when(new RenameCategory(PRINCIPAL, id("Slow"), "Slow ")::decide)
                .thenRefused(Refusal.NOTHING_CHANGED);
    }

    @Test
    void the_name_of_another_live_category_is_taken() {
        var refused = given(active("Slow"), proposed("Timeout"))
                .when(new RenameCategory(PRINCIPAL, id("Slow"), "timeout")::decide)
                .thenRefused(Refusal.NAME_TAKEN);
        assertThat(refused.about()).containsEntry("category", id("Timeout").toString());
    }

    @Test
    void only_the_principal_renames_what_is_active() {
        given(active("Slow"))
                .when(new RenameCategory(ANN, id("Slow"), "Timeout")::decide)
                .thenRefused(Refusal.NOT_PRINCIPAL);
    }

    @Test
    void a_category_that_is_gone_says_where_it_went() {
        var into = given(active("A"), active("B"), active("C"), merged("m", "B", "A"), merged("n", "C", "B"))
                .when(new RenameCategory(PRINCIPAL, id("A"), "X")::decide)
                .thenRefused(Refusal.CATEGORY_MERGED);
        assertThat(into.about()).containsEntry("into", id("C").toString());
        var successors = given(active("A"), split("A", "A1", "A2"))
                .when(new RenameCategory(PRINCIPAL, id("A"), "X")::decide)
                .thenRefused(Refusal.CATEGORY_SPLIT);
        assertThat(successors.about()).containsEntry("successors", List.of(id("A1").toString(), id("A2").toString()));
    }
}
