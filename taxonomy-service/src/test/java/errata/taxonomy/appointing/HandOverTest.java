package errata.taxonomy.appointing;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.given;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.events.codebook.Codebook;
import errata.taxonomy.Refusal;
import org.junit.jupiter.api.Test;

class HandOverTest {

    @Test
    void the_principal_names_one_successor_and_has_the_last_word_no_more() {
        given().when(new HandOver(PRINCIPAL, " ann ")::decide)
                .then(new PrincipalAppointed("ann"))
                .when(new HandOver(PRINCIPAL, "ben")::decide)
                .thenRefused(Refusal.NOT_PRINCIPAL);
        given().when(new HandOver(PRINCIPAL, "ann")::decide)
                .thenAccepted()
                .when(new HandOver(ANN, "local")::decide)
                .thenAccepted()
                .andCodebook(c -> assertThat(c.principal()).isEqualTo("local"));
    }

    @Test
    void nobody_takes_it() {
        given().when(new HandOver(ANN, "ann")::decide).thenRefused(Refusal.NOT_PRINCIPAL);
        given().when(_ -> new HandOver(ANN, "ann").decide(Codebook.EMPTY)).thenRefused(Refusal.NOT_PRINCIPAL);
    }

    @Test
    void who_has_it_cannot_be_given_it() {
        given().when(new HandOver(PRINCIPAL, "local")::decide).thenRefused(Refusal.NOTHING_CHANGED);
    }

    @Test
    void only_a_person_can_have_it() {
        given().when(new HandOver(PRINCIPAL, "")::decide).thenRefused(Refusal.PERSON_INVALID);
        given().when(new HandOver(PRINCIPAL, "ann and ben")::decide).thenRefused(Refusal.PERSON_INVALID);
        given().when(new HandOver(PRINCIPAL, "service:ingest")::decide).thenRefused(Refusal.PERSON_INVALID);
    }
}
