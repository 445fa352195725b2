package errata.taxonomy.weighing;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.WHY;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.meaning;
import static errata.taxonomy.Scene.proposed;
import static errata.taxonomy.Scene.retired;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.CategoryId;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.codebook.Codebook;
import errata.taxonomy.Refusal;
import org.junit.jupiter.api.Test;

class ChangeSeverityTest {

    private static final CategoryId SLOW = id("Slow");

    @Test
    void a_failure_weighs_otherwise_from_now_on() {
        given(active("Slow"))
                .when(new ChangeSeverity(PRINCIPAL, SLOW, Severity.CRITICAL, WHY)::decide)
                .then(new SeverityChanged(SLOW, Severity.CRITICAL, WHY))
                .andCodebook(c ->
                        assertThat(c.category(SLOW).orElseThrow().severity()).isEqualTo(Severity.CRITICAL));
    }

    @Test
    void the_severity_it_has_is_no_change() {
        given(active("Slow"))
                .when(new ChangeSeverity(PRINCIPAL, SLOW, Severity.MINOR, WHY)::decide)
                .thenRefused(Refusal.NOTHING_CHANGED);
    }

    @Test
    void a_retired_category_is_restored_first() {
        given(active("Slow"), retired("Slow"))
                .when(new ChangeSeverity(PRINCIPAL, SLOW, Severity.MAJOR, WHY)::decide)
                .thenRefused(Refusal.CATEGORY_RETIRED);
    }

    @Test
    void a_severity_is_one_of_four() {
        given(active("Slow"))
                .when(c -> new SeverityBody("grave", WHY).decide(PRINCIPAL, SLOW, c))
                .thenRefused(Refusal.SEVERITY_UNKNOWN);
        given(active("Slow"))
                .when(c -> new SeverityBody(null, WHY).decide(PRINCIPAL, SLOW, c))
                .thenRefused(Refusal.SEVERITY_UNKNOWN);
    }

    @Test
    void only_the_principal_weighs_and_says_why() {
        given(active("Slow"))
                .when(new ChangeSeverity(ANN, SLOW, Severity.MAJOR, WHY)::decide)
                .thenRefused(Refusal.NOT_PRINCIPAL);
        given(active("Slow"))
                .when(new ChangeSeverity(PRINCIPAL, SLOW, Severity.MAJOR, "")::decide)
                .thenRefused(Refusal.RATIONALE_INVALID);
    }

    @Test
    void who_proposed_it_weighs_it_until_it_is_decided() {
        var anns = Codebook.EMPTY.evolve(
                1, "ann", new CategoryProposed(SLOW, "Slow", meaning("Slow"), Severity.MINOR, Origin.HUMAN));
        given(proposed("Slow"))
                .when(_ -> new ChangeSeverity(ANN, SLOW, Severity.MAJOR, WHY).decide(anns))
                .then(new SeverityChanged(SLOW, Severity.MAJOR, WHY));
    }
}
