package errata.taxonomy.proposing;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.meaning;
import static errata.taxonomy.Scene.merged;
import static errata.taxonomy.Scene.split;

import errata.events.Actor;
import errata.events.Definition;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.taxonomy.Refusal;
import errata.taxonomy.Scene;
import org.junit.jupiter.api.Test;

class ProposeCategoryTest {

    @Test
    void anybody_may_propose() {
        given().when(propose(ANN, "Wrong date", false)::decide).then(proposed("Wrong date"));
    }

    @Test
    void the_principal_proposes_and_accepts_in_one_breath() {
        given().when(propose(PRINCIPAL, "Wrong date", true)::decide)
                .then(proposed("Wrong date"), new ProposalAccepted(id("Wrong date")));
    }

    @Test
    void only_the_principal_accepts() {
        given().when(propose(ANN, "Wrong date", true)::decide).thenRefused(Refusal.NOT_PRINCIPAL);
    }

    @Test
    void a_proposal_may_still_lack_its_definition() {
        var bare = new ProposeCategory(ANN, id("X"), "X", Definition.of(""), Severity.MINOR, Origin.HUMAN, false);
        given().when(bare::decide).thenAccepted();
    }

    @Test
    void what_is_accepted_at_once_has_a_definition() {
        var bare = new ProposeCategory(PRINCIPAL, id("X"), "X", Definition.of(" "), Severity.MINOR, Origin.HUMAN, true);
        given().when(bare::decide).thenRefused(Refusal.DEFINITION_INVALID);
    }

    @Test
    void names_are_compared_trimmed_and_without_case() {
        given(active("Wrong date"))
                .when(propose(ANN, "  wrong DATE ", false)::decide)
                .thenRefused(Refusal.NAME_TAKEN);
        given(Scene.proposed("Wrong date"))
                .when(propose(ANN, "Wrong Date", false)::decide)
                .thenRefused(Refusal.NAME_TAKEN);
    }

    @Test
    void merging_and_splitting_give_names_back() {
        given(active("A"), active("B"), merged("m", "A", "B"))
                .when(propose(ANN, "B", false)::decide)
                .thenAccepted();
        given(active("A"), split("A", "A1", "A2"))
                .when(propose(ANN, "a", false)::decide)
                .thenAccepted();
    }

    @Test
    void a_name_has_1_to_120_characters_on_one_line() {
        given().when(propose(ANN, "  ", false)::decide).thenRefused(Refusal.NAME_INVALID);
        given().when(propose(ANN, "x".repeat(121), false)::decide).thenRefused(Refusal.NAME_INVALID);
        given().when(propose(ANN, "two\nlines", false)::decide).thenRefused(Refusal.NAME_INVALID);
        given().when(propose(ANN, "🙂".repeat(120), false)::decide).thenAccepted();
    }

    @Test
    void a_definition_has_at_most_2000_characters_in_each_of_its_parts() {
        var wordy = new Definition("text", "", "x".repeat(2001));
        given().when(new ProposeCategory(ANN, id("X"), "X", wordy, Severity.MINOR, Origin.HUMAN, false)::decide)
                .thenRefused(Refusal.DEFINITION_INVALID);
    }

    private static ProposeCategory propose(Actor by, String name, boolean accept) {
        return new ProposeCategory(by, id(name), name, meaning(name), Severity.MINOR, Origin.HUMAN, accept);
    }

    private static CategoryProposed proposed(String name) {
        return new CategoryProposed(id(name), name, meaning(name), Severity.MINOR, Origin.HUMAN);
    }
}
