package errata.taxonomy.importing;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.Decision;
import errata.events.Definition;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.codebook.Codebook;
import org.junit.jupiter.api.Test;

class ImportCodebookTest {

    private static final String TWO = """
            {"name":"Wrong date","definition":"The day is off.","severity":"critical"}
            {"name":"Too curt","definition":"One word."}
            """;

    @Test
    void the_principals_categories_are_active_at_once() {
        given().when(codebook ->
                        Decision.accept(taken(PRINCIPAL, "{\"name\":\"Wrong date\",\"definition\":\"Off.\"}", codebook)
                                .events()))
                .then(
                        new CategoryProposed(
                                id("1"), "Wrong date", Definition.of("Off."), Severity.MINOR, Origin.HUMAN),
                        new ProposalAccepted(id("1")));
    }

    @Test
    void everybody_elses_are_proposed() {
        given().andCodebook(codebook -> {
            var imported = taken(ANN, TWO, codebook);
            assertThat(imported.events()).hasSize(2).allMatch(CategoryProposed.class::isInstance);
            assertThat(imported.created()).extracting(Imported.Created::state).containsOnly("proposed");
        });
    }

    @Test
    void a_name_the_codebook_has_is_left_as_it_is() {
        given(active("wrong DATE")).andCodebook(codebook -> {
            var imported = taken(PRINCIPAL, TWO, codebook);
            assertThat(imported.existing()).extracting(Imported.Existing::id).containsExactly(id("wrong DATE"));
            assertThat(imported.created()).extracting(Imported.Created::name).containsExactly("Too curt");
        });
    }

    @Test
    void importing_again_changes_nothing() {
        given().when(codebook -> Decision.accept(taken(PRINCIPAL, TWO, codebook).events()))
                .thenAccepted()
                .andCodebook(codebook ->
                        assertThat(taken(PRINCIPAL, TWO, codebook).events()).isEmpty());
    }

    @Test
    void without_a_definition_it_waits_as_a_proposal() {
        given().andCodebook(codebook -> {
            var imported = taken(PRINCIPAL, "[{\"name\":\"Vague\"}]", codebook);
            assertThat(imported.created().getFirst().state()).isEqualTo("proposed");
            assertThat(imported.notes().getFirst().reason()).contains("no definition");
        });
    }

    @Test
    void what_cannot_be_taken_is_refused_with_its_line_and_the_others_go_on() {
        var file = """
                {"name":"A","definition":"x","severity":"awful"}
                {"name":"B","definition":"x"}
                {"name":"b","definition":"y"}
                {"name":"two\\nlines","definition":"x"}
                """;
        given().andCodebook(codebook -> {
            var imported = taken(PRINCIPAL, file, codebook);
            assertThat(imported.refused()).extracting(Imported.Said::line).containsExactly(1, 3, 4);
            assertThat(imported.created()).extracting(Imported.Created::name).containsExactly("B");
        });
    }

    private static Imported taken(Actor by, String file, Codebook codebook) {
        var count = new int[1];
        return new ImportCodebook(by, ReadCodebook.of(file), () -> id(Integer.toString(++count[0]))).decide(codebook);
    }
}
