package errata.taxonomy.schemes;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.retired;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.ReportingLabel;
import errata.events.TaxonomyEvent.ReportingLabelsAssigned;
import errata.taxonomy.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignReportingLabelsTest {

    private static final ReportingLabel AGENCY = new ReportingLabel("OWASP LLM", "LLM06", "Excessive agency");
    private static final ReportingLabel TRUST = new ReportingLabel("Board", "Trust", null);

    @Test
    void a_category_is_called_otherwise_in_the_schemes_of_others() {
        given(active("Books twice"))
                .when(assign(new ReportingLabel(" OWASP LLM ", "LLM06", "Excessive agency"), TRUST)::decide)
                .then(new ReportingLabelsAssigned(id("Books twice"), List.of(AGENCY, TRUST)))
                .andCodebook(c -> assertThat(
                                c.category(id("Books twice")).orElseThrow().reportingLabels())
                        .containsExactly(AGENCY, TRUST));
    }

    @Test
    void none_takes_them_off() {
        given(active("Books twice"), List.of(new ReportingLabelsAssigned(id("Books twice"), List.of(AGENCY))))
                .when(assign()::decide)
                .then(new ReportingLabelsAssigned(id("Books twice"), List.of()));
    }

    @Test
    void those_it_has_are_no_change() {
        given(active("Books twice")).when(assign()::decide).thenRefused(Refusal.NOTHING_CHANGED);
    }

    @Test
    void a_label_has_a_scheme_and_a_code_on_one_line_and_stands_once() {
        given(active("Books twice"))
                .when(assign(new ReportingLabel("", "LLM06", null))::decide)
                .thenRefused(Refusal.REPORTING_LABEL_INVALID);
        given(active("Books twice"))
                .when(assign(new ReportingLabel("OWASP", "a\nb", null))::decide)
                .thenRefused(Refusal.REPORTING_LABEL_INVALID);
        given(active("Books twice"))
                .when(assign(AGENCY, new ReportingLabel("owasp llm", "llm06", null))::decide)
                .thenRefused(Refusal.REPORTING_LABEL_INVALID);
    }

    @Test
    void there_are_at_most_twenty() {
        var many = IntStream.range(0, 21)
                .mapToObj(n -> new ReportingLabel("Board", "B" + n, null))
                .toArray(ReportingLabel[]::new);
        given(active("Books twice")).when(assign(many)::decide).thenRefused(Refusal.TOO_MANY);
    }

    @Test
    void only_the_principal_assigns_and_only_to_what_is_in_use() {
        given(active("Books twice"))
                .when(new AssignReportingLabels(ANN, id("Books twice"), List.of(TRUST))::decide)
                .thenRefused(Refusal.NOT_PRINCIPAL);
        given(active("Books twice"), retired("Books twice"))
                .when(assign(TRUST)::decide)
                .thenRefused(Refusal.CATEGORY_RETIRED);
        given().when(assign(TRUST)::decide).thenRefused(Refusal.CATEGORY_UNKNOWN);
    }

    private static AssignReportingLabels assign(ReportingLabel... labels) {
        return new AssignReportingLabels(PRINCIPAL, id("Books twice"), List.of(labels));
    }
}
