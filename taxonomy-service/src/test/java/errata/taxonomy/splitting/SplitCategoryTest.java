package errata.taxonomy.splitting;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.WHY;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.part;
import static errata.taxonomy.Scene.proposed;
import static errata.taxonomy.Scene.split;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Definition;
import errata.events.Severity;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.Part;
import errata.events.codebook.Category;
import errata.taxonomy.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitCategoryTest {

    @Test
    void the_parts_are_active_and_the_parent_points_to_them() {
        given(active("Hand-off"))
                .when(splitInto("None", "Late")::decide)
                .then(new CategorySplit(id("Hand-off"), List.of(part("None"), part("Late")), WHY))
                .andCodebook(
                        c -> assertThat(c.active()).extracting(Category::name).containsExactly("None", "Late"));
    }

    @Test
    void a_part_may_take_the_parents_name_over() {
        var kept = new Part(id("kept"), " hand-off ", Definition.of("Without a word"), Severity.MAJOR);
        var split = new SplitCategory(PRINCIPAL, id("Hand-off"), List.of(kept, part("Late")), WHY);
        given(active("Hand-off")).when(split::decide).thenAccepted().andCodebook(c -> assertThat(
                        c.category(id("kept")).map(Category::name))
                .contains("hand-off"));
    }

    @Test
    void a_split_has_two_to_fifty_parts() {
        given(active("Hand-off")).when(splitInto("None")::decide).thenRefused(Refusal.TOO_FEW);
        var many = IntStream.range(0, 51).mapToObj(n -> "p" + n).toArray(String[]::new);
        given(active("Hand-off")).when(splitInto(many)::decide).thenRefused(Refusal.TOO_MANY);
    }

    @Test
    void parts_need_names_of_their_own() {
        given(active("Hand-off")).when(splitInto("Late", "late ")::decide).thenRefused(Refusal.NAME_TAKEN);
        given(active("Hand-off"), proposed("Late"))
                .when(splitInto("None", "Late")::decide)
                .thenRefused(Refusal.NAME_TAKEN);
    }

    @Test
    void parts_need_definitions() {
        var bare = new Part(id("None"), "None", Definition.of(""), Severity.MINOR);
        given(active("Hand-off"))
                .when(new SplitCategory(PRINCIPAL, id("Hand-off"), List.of(bare, part("Late")), WHY)::decide)
                .thenRefused(Refusal.DEFINITION_INVALID);
    }

    @Test
    void a_category_is_split_once() {
        given(active("Hand-off"), split("Hand-off", "None", "Late"))
                .when(splitInto("Other", "Rest")::decide)
                .thenRefused(Refusal.CATEGORY_SPLIT);
    }

    @Test
    void a_proposal_is_accepted_before_it_is_split() {
        given(proposed("Hand-off")).when(splitInto("None", "Late")::decide).thenRefused(Refusal.CATEGORY_NOT_ACTIVE);
    }

    @Test
    void only_the_principal_splits_and_says_why() {
        given(active("Hand-off"))
                .when(new SplitCategory(ANN, id("Hand-off"), List.of(part("A"), part("B")), WHY)::decide)
                .thenRefused(Refusal.NOT_PRINCIPAL);
        given(active("Hand-off"))
                .when(new SplitCategory(PRINCIPAL, id("Hand-off"), List.of(part("A"), part("B")), "")::decide)
                .thenRefused(Refusal.RATIONALE_INVALID);
    }

    private static SplitCategory splitInto(String... parts) {
        return new SplitCategory(
                PRINCIPAL,
                id("Hand-off"),
                Arrays.stream(parts).map(p -> part(p)).toList(),
                WHY);
    }
}
