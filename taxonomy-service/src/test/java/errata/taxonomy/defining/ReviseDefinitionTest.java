package errata.taxonomy.defining;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.WHY;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.meaning;
import static errata.taxonomy.Scene.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.Definition;
import errata.events.EditKind;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.codebook.Codebook;
import errata.taxonomy.Refusal;
import org.junit.jupiter.api.Test;

class ReviseDefinitionTest {

    private static final Definition SHARPER = new Definition("No answer within 30 s", "retries", "typing pauses");

    @Test
    void an_edit_of_the_meaning_raises_both_versions() {
        given(active("Slow"))
                .when(revise(PRINCIPAL, EditKind.NARROWED)::decide)
                .then(new DefinitionRevised(id("Slow"), SHARPER, EditKind.NARROWED, WHY))
                .andCodebook(c -> assertThat(versions(c)).containsExactly(2, 2));
    }

    @Test
    void an_editorial_edit_leaves_the_meaning_alone() {
        given(active("Slow"))
                .when(revise(PRINCIPAL, EditKind.EDITORIAL)::decide)
                .thenAccepted()
                .andCodebook(c -> assertThat(versions(c)).containsExactly(2, 1));
    }

    @Test
    void whoever_proposed_may_word_the_proposal() {
        given(proposed("Slow"))
                .when(revise(new Actor("local"), EditKind.EDITORIAL)::decide)
                .thenAccepted();
        given(proposed("Slow")).when(revise(ANN, EditKind.EDITORIAL)::decide).thenRefused(Refusal.NOT_PRINCIPAL);
    }

    @Test
    void the_history_needs_a_why() {
        given(active("Slow"))
                .when(new ReviseDefinition(PRINCIPAL, id("Slow"), SHARPER, EditKind.BROADENED, "  ")::decide)
                .thenRefused(Refusal.RATIONALE_INVALID);
    }

    @Test
    void the_same_words_again_change_nothing() {
        given(active("Slow"))
                .when(new ReviseDefinition(PRINCIPAL, id("Slow"), meaning("Slow"), EditKind.REDEFINED, WHY)::decide)
                .thenRefused(Refusal.NOTHING_CHANGED);
    }

    @Test
    void a_definition_is_never_emptied() {
        given(active("Slow"))
                .when(new ReviseDefinition(PRINCIPAL, id("Slow"), Definition.of(""), EditKind.REDEFINED, WHY)::decide)
                .thenRefused(Refusal.DEFINITION_INVALID);
    }

    private static ReviseDefinition revise(Actor by, EditKind kind) {
        return new ReviseDefinition(by, id("Slow"), SHARPER, kind, WHY);
    }

    private static int[] versions(Codebook codebook) {
        var slow = codebook.category(id("Slow")).orElseThrow();
        return new int[] {slow.version(), slow.semanticVersion()};
    }
}
