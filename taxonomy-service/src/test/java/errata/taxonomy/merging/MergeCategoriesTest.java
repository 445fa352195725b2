package errata.taxonomy.merging;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.WHY;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.meaning;
import static errata.taxonomy.Scene.merge;
import static errata.taxonomy.Scene.merged;
import static errata.taxonomy.Scene.proposed;
import static errata.taxonomy.Scene.split;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.CategoryId;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.codebook.Category;
import errata.taxonomy.Refusal;
import errata.taxonomy.Scene;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeCategoriesTest {

    @Test
    void merging_keeps_the_surviving_definition() {
        given(active("Timeout"), active("Slow"))
                .when(mergeInto("Timeout", null, "Slow")::decide)
                .then(new CategoriesMerged(merge("m"), id("Timeout"), List.of(id("Slow")), WHY))
                .andCodebook(c -> assertThat(c.terminal(id("Slow")).map(Category::definition))
                        .contains(meaning("Timeout")));
    }

    @Test
    void a_merge_may_name_its_survivor_even_as_one_it_absorbed() {
        given(active("Timeout"), active("Slow"))
                .when(mergeInto("Timeout", "slow", "Slow")::decide)
                .then(
                        new CategoriesMerged(merge("m"), id("Timeout"), List.of(id("Slow")), WHY),
                        new CategoryRenamed(id("Timeout"), "slow"));
    }

    @Test
    void the_survivors_own_name_again_is_no_rename() {
        given(active("Timeout"), active("Slow"))
                .when(mergeInto("Timeout", "Timeout", "Slow")::decide)
                .then(new CategoriesMerged(merge("m"), id("Timeout"), List.of(id("Slow")), WHY));
    }

    @Test
    void absorbing_twice_is_absorbing_once() {
        given(active("Timeout"), active("Slow"))
                .when(mergeInto("Timeout", null, "Slow", "Slow")::decide)
                .then(new CategoriesMerged(merge("m"), id("Timeout"), List.of(id("Slow")), WHY));
    }

    @Test
    void chains_of_merges_end_at_the_last_survivor() {
        given(active("A"), active("B"), active("C"), merged("m", "B", "A"))
                .when(mergeInto("C", null, "B")::decide)
                .thenAccepted()
                .andCodebook(
                        c -> assertThat(c.terminal(id("A")).map(Category::id)).contains(id("C")));
    }

    @Test
    void the_survivors_new_name_must_be_free() {
        given(active("A"), active("B"), proposed("C"))
                .when(mergeInto("A", "c", "B")::decide)
                .thenRefused(Refusal.NAME_TAKEN);
    }

    @Test
    void a_category_cannot_absorb_itself() {
        given(active("A"), active("B"))
                .when(mergeInto("A", null, "B", "A")::decide)
                .thenRefused(Refusal.MERGE_INTO_ITSELF);
    }

    @Test
    void a_merge_never_runs_in_a_circle() {
        given(active("A"), active("B"), merged("m", "B", "A"))
                .when(mergeInto("A", null, "B")::decide)
                .thenRefused(Refusal.MERGE_CYCLE);
    }

    @Test
    void what_was_merged_is_not_merged_again() {
        var refused = given(active("A"), active("B"), active("C"), merged("m", "B", "A"))
                .when(mergeInto("C", null, "A")::decide)
                .thenRefused(Refusal.CATEGORY_MERGED);
        assertThat(refused.about()).containsEntry("into", id("B").toString());
    }

    @Test
    void only_active_categories_are_merged() {
        given(active("A"), proposed("B"))
                .when(mergeInto("A", null, "B")::decide)
                .thenRefused(Refusal.CATEGORY_NOT_ACTIVE);
        given(active("A"), split("A", "A1", "A2"), active("B"))
                .when(mergeInto("A", null, "B")::decide)
                .thenRefused(Refusal.CATEGORY_SPLIT);
    }

    @Test
    void unknown_categories_are_refused_on_both_sides() {
        given(active("A")).when(mergeInto("A", null, "X")::decide).thenRefused(Refusal.CATEGORY_UNKNOWN);
        given(active("A")).when(mergeInto("X", null, "A")::decide).thenRefused(Refusal.CATEGORY_UNKNOWN);
    }

    @Test
    void a_merge_absorbs_something_and_not_everything() {
        given(active("A")).when(mergeInto("A", null)::decide).thenRefused(Refusal.TOO_FEW);
        var crowd = IntStream.range(0, 101).mapToObj(n -> "c" + n).toArray(String[]::new);
        given(active("A")).when(mergeInto("A", null, crowd)::decide).thenRefused(Refusal.TOO_MANY);
    }

    @Test
    void only_the_principal_merges() {
        var byAnn = new MergeCategories(ANN, merge("m"), id("A"), List.of(id("B")), null, WHY);
        given(active("A"), active("B")).when(byAnn::decide).thenRefused(Refusal.NOT_PRINCIPAL);
    }

    @Test
    void the_history_needs_a_why() {
        var mute = new MergeCategories(PRINCIPAL, merge("m"), id("A"), List.of(id("B")), null, "");
        given(active("A"), active("B")).when(mute::decide).thenRefused(Refusal.RATIONALE_INVALID);
    }

    private static MergeCategories mergeInto(String into, @Nullable String name, String... absorbed) {
        List<CategoryId> ids = Arrays.stream(absorbed).map(Scene::id).toList();
        return new MergeCategories(PRINCIPAL, merge("m"), id(into), ids, name, WHY);
    }
}
