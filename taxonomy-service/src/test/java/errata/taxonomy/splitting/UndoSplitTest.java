package errata.taxonomy.splitting;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.WHY;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.merge;
import static errata.taxonomy.Scene.merged;
import static errata.taxonomy.Scene.retired;
import static errata.taxonomy.Scene.split;
import static errata.taxonomy.Scene.unsplit;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.codebook.Category;
import errata.taxonomy.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UndoSplitTest {

    private static final UndoSplit UNDO = new UndoSplit(PRINCIPAL, id("Hand-off"), WHY);

    @Test
    void the_parent_is_active_again_and_its_parts_redirect_to_it() {
        given(active("Hand-off"), split("Hand-off", "None", "Late"))
                .when(UNDO::decide)
                .then(new SplitUndone(id("Hand-off"), WHY))
                .andCodebook(c -> {
                    assertThat(c.active()).extracting(Category::name).containsExactly("Hand-off");
                    assertThat(c.terminal(id("Late")).map(Category::id)).contains(id("Hand-off"));
                });
    }

    @Test
    void the_latest_split_is_taken_back_again_and_again() {
        given(active("Hand-off"), split("Hand-off", "None", "Late"), unsplit("Hand-off"), split("Hand-off", "A", "B"))
                .when(UNDO::decide)
                .thenAccepted()
                .andCodebook(
                        c -> assertThat(c.terminal(id("B")).map(Category::id)).contains(id("Hand-off")));
    }

    @Test
    void what_is_not_split_is_not_put_together() {
        given(active("Hand-off")).when(UNDO::decide).thenRefused(Refusal.CATEGORY_NOT_SPLIT);
        given(active("Hand-off"), split("Hand-off", "None", "Late"), unsplit("Hand-off"))
                .when(UNDO::decide)
                .thenRefused(Refusal.CATEGORY_NOT_SPLIT);
        given().when(UNDO::decide).thenRefused(Refusal.CATEGORY_UNKNOWN);
    }

    @Test
    void a_part_that_was_merged_comes_back_first() {
        var refused = given(active("Hand-off"), active("Slow"), split("Hand-off", "None", "Late"))
                .and(merged("m", "Slow", "Late"))
                .when(UNDO::decide)
                .thenRefused(Refusal.SPLIT_OVERTAKEN);
        assertThat(refused.detail()).isEqualTo("“Late” was merged since. Undo that merge first.");
        assertThat(refused.about()).containsEntry("undoFirst", merge("m").toString());
    }

    @Test
    void a_part_that_absorbed_another_category_gives_it_back_first() {
        var happened = given(active("Hand-off"), active("Slow"), split("Hand-off", "None", "Late"))
                .and(merged("m", "Late", "Slow"));
        assertThat(happened.when(UNDO::decide)
                        .thenRefused(Refusal.SPLIT_OVERTAKEN)
                        .about())
                .containsEntry("undoFirst", merge("m").toString());
        happened.and(List.of(new MergeUndone(merge("m"), WHY)))
                .when(UNDO::decide)
                .thenAccepted();
    }

    @Test
    void a_part_that_was_split_or_retired_comes_back_first() {
        assertThat(given(active("Hand-off"), split("Hand-off", "None", "Late"), split("Late", "A", "B"))
                        .when(UNDO::decide)
                        .thenRefused(Refusal.SPLIT_OVERTAKEN)
                        .about())
                .containsEntry("undoSplitFirst", id("Late").toString());
        assertThat(given(active("Hand-off"), split("Hand-off", "None", "Late"), retired("None"))
                        .when(UNDO::decide)
                        .thenRefused(Refusal.SPLIT_OVERTAKEN)
                        .about())
                .containsEntry("restoreFirst", id("None").toString());
    }

    @Test
    void a_name_taken_meanwhile_is_given_back_first_unless_a_part_has_it() {
        var refused = given(active("Hand-off"), split("Hand-off", "None", "Late"), active("hand-off"))
                .when(UNDO::decide)
                .thenRefused(Refusal.NAME_TAKEN);
        assertThat(refused.about())
                .containsEntry(
                        "renameFirst", List.of(Map.of("category", id("hand-off").toString(), "name", "hand-off")));
        given(active("Hand-off"), split("Hand-off", "None", "Late"))
                .and(List.of(new CategoryRenamed(id("Late"), "Hand-off")))
                .when(UNDO::decide)
                .thenAccepted();
    }

    @Test
    void a_part_that_rejoined_is_not_changed_any_more() {
        given(active("Hand-off"), split("Hand-off", "None", "Late"), unsplit("Hand-off"))
                .when(new UndoSplit(PRINCIPAL, id("Late"), WHY)::decide)
                .thenRefused(Refusal.CATEGORY_NOT_SPLIT);
        given(active("Hand-off"), split("Hand-off", "None", "Late"), unsplit("Hand-off"))
                .when(new SplitCategory(PRINCIPAL, id("Late"), List.of(), WHY)::decide)
                .thenRefused(Refusal.CATEGORY_REJOINED);
    }

    @Test
    void only_the_principal_undoes_and_says_why() {
        given(active("Hand-off"), split("Hand-off", "None", "Late"))
                .when(new UndoSplit(ANN, id("Hand-off"), WHY)::decide)
                .thenRefused(Refusal.NOT_PRINCIPAL);
        given(active("Hand-off"), split("Hand-off", "None", "Late"))
                .when(new UndoSplit(PRINCIPAL, id("Hand-off"), " ")::decide)
                .thenRefused(Refusal.RATIONALE_INVALID);
    }
}
