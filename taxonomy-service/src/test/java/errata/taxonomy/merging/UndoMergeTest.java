package errata.taxonomy.merging;

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
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import errata.taxonomy.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UndoMergeTest {

    @Test
    void undoing_gives_every_absorbed_category_back() {
        given(active("A"), active("B"), active("C"), merged("m", "A", "B", "C"))
                .when(UndoMergeTest::undo)
                .then(new MergeUndone(merge("m"), WHY))
                .andCodebook(c ->
                        assertThat(c.active()).extracting(Category::name).containsExactlyInAnyOrder("A", "B", "C"));
    }

    @Test
    void merges_into_the_same_survivor_are_undone_in_any_order() {
        given(active("A"), active("B"), active("C"), merged("m", "A", "B"), merged("later", "A", "C"))
                .when(UndoMergeTest::undo)
                .thenAccepted()
                .andCodebook(
                        c -> assertThat(c.terminal(id("C")).map(Category::id)).contains(id("A")));
    }

    @Test
    void a_merge_is_undone_once() {
        given(active("A"), active("B"), merged("m", "A", "B"), List.of(new MergeUndone(merge("m"), WHY)))
                .when(c -> new UndoMerge(PRINCIPAL, merge("m"), WHY).decide(c, Set.of(merge("m"))))
                .thenRefused(Refusal.MERGE_UNDONE);
    }

    @Test
    void an_unknown_merge_is_not_undone() {
        given(active("A")).when(UndoMergeTest::undo).thenRefused(Refusal.MERGE_UNKNOWN);
    }

    @Test
    void a_survivor_that_was_merged_comes_back_first() {
        var refused = given(active("A"), active("B"), active("C"), merged("m", "A", "B"), merged("later", "C", "A"))
                .when(UndoMergeTest::undo)
                .thenRefused(Refusal.MERGE_OVERTAKEN);
        assertThat(refused.about()).containsEntry("undoFirst", merge("later").toString());
        assertThat(refused.detail()).isEqualTo("“A” was merged into “C” since. Undo that merge first.");
    }

    @Test
    void a_survivor_that_was_split_or_retired_comes_back_first() {
        assertThat(given(active("A"), active("B"), merged("m", "A", "B"), split("A", "A1", "A2"))
                        .when(UndoMergeTest::undo)
                        .thenRefused(Refusal.MERGE_OVERTAKEN)
                        .about())
                .containsEntry("undoSplitFirst", id("A").toString());
        assertThat(given(active("A"), active("B"), merged("m", "A", "B"), retired("A"))
                        .when(UndoMergeTest::undo)
                        .thenRefused(Refusal.MERGE_OVERTAKEN)
                        .about())
                .containsEntry("restoreFirst", id("A").toString());
    }

    @Test
    void a_name_taken_meanwhile_is_given_back_first() {
        var refused = given(active("A"), active("B"), merged("m", "A", "B"), List.of(new CategoryRenamed(id("A"), "b")))
                .when(UndoMergeTest::undo)
                .thenRefused(Refusal.NAME_TAKEN);
        assertThat(refused.about())
                .containsEntry("renameFirst", List.of(Map.of("category", id("A").toString(), "name", "b")));
    }

    @Test
    void only_the_principal_undoes_and_says_why() {
        given(active("A"), active("B"), merged("m", "A", "B"))
                .when(c -> new UndoMerge(ANN, merge("m"), WHY).decide(c, Set.of()))
                .thenRefused(Refusal.NOT_PRINCIPAL);
        given(active("A"), active("B"), merged("m", "A", "B"))
                .when(c -> new UndoMerge(PRINCIPAL, merge("m"), " ").decide(c, Set.of()))
                .thenRefused(Refusal.RATIONALE_INVALID);
    }

    private static Decision<TaxonomyEvent> undo(Codebook codebook) {
        return new UndoMerge(PRINCIPAL, merge("m"), WHY).decide(codebook, Set.of());
    }
}
