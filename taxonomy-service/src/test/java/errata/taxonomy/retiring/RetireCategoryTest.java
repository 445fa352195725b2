package errata.taxonomy.retiring;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.WHY;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.merged;
import static errata.taxonomy.Scene.proposed;
import static errata.taxonomy.Scene.retired;
import static errata.taxonomy.Scene.split;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.TaxonomyEvent.CategoryRestored;
import errata.events.TaxonomyEvent.CategoryRetired;
import errata.events.codebook.Category;
import errata.taxonomy.Names;
import errata.taxonomy.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetireCategoryTest {

    private static final RetireCategory RETIRE = new RetireCategory(PRINCIPAL, id("Slow"), WHY);
    private static final RestoreCategory RESTORE = new RestoreCategory(PRINCIPAL, id("Slow"), WHY);

    @Test
    void a_retired_category_leaves_the_active_ones_and_keeps_its_name() {
        given(active("Slow"))
                .when(RETIRE::decide)
                .then(new CategoryRetired(id("Slow"), WHY))
                .andCodebook(c -> {
                    assertThat(c.active()).isEmpty();
                    assertThat(Names.holder(c, "slow", Set.of()).map(Category::id))
                            .contains(id("Slow"));
                });
    }

    @Test
    void only_what_is_active_is_retired() {
        given(proposed("Slow")).when(RETIRE::decide).thenRefused(Refusal.CATEGORY_NOT_ACTIVE);
        given(active("Slow"), retired("Slow")).when(RETIRE::decide).thenRefused(Refusal.NOTHING_CHANGED);
        given(active("Slow"), split("Slow", "A", "B")).when(RETIRE::decide).thenRefused(Refusal.CATEGORY_SPLIT);
        given(active("Slow"), active("Late"), merged("m", "Late", "Slow"))
                .when(RETIRE::decide)
                .thenRefused(Refusal.CATEGORY_MERGED);
        given().when(RETIRE::decide).thenRefused(Refusal.CATEGORY_UNKNOWN);
    }

    @Test
    void a_retired_category_is_restored_as_it_was() {
        given(active("Slow"), retired("Slow"))
                .when(RESTORE::decide)
                .then(new CategoryRestored(id("Slow"), WHY))
                .andCodebook(
                        c -> assertThat(c.active()).extracting(Category::name).containsExactly("Slow"));
    }

    @Test
    void only_what_is_retired_is_restored() {
        given(active("Slow")).when(RESTORE::decide).thenRefused(Refusal.CATEGORY_NOT_RETIRED);
        given(proposed("Slow")).when(RESTORE::decide).thenRefused(Refusal.CATEGORY_NOT_RETIRED);
        given().when(RESTORE::decide).thenRefused(Refusal.CATEGORY_UNKNOWN);
    }

    @Test
    void only_the_principal_retires_and_restores_and_says_why() {
        given(active("Slow"))
                .when(new RetireCategory(ANN, id("Slow"), WHY)::decide)
                .thenRefused(Refusal.NOT_PRINCIPAL);
        given(active("Slow"))
                .when(new RetireCategory(PRINCIPAL, id("Slow"), "")::decide)
                .thenRefused(Refusal.RATIONALE_INVALID);
        given(active("Slow"), retired("Slow"))
                .when(new RestoreCategory(ANN, id("Slow"), WHY)::decide)
                .thenRefused(Refusal.NOT_PRINCIPAL);
        given(active("Slow"), retired("Slow"))
                .when(new RestoreCategory(PRINCIPAL, id("Slow"), "")::decide)
                .thenRefused(Refusal.RATIONALE_INVALID);
    }
}
