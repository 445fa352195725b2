package errata.annotation.importing;

import static errata.annotation.codebook.Codebooks.codebook;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.importing.Mapping.Wide;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuessTest {

    @Test
    void a_wide_table_is_known_by_the_names_of_its_columns() {
        var survey = survey(
                Map.of("trace_id", "case-1", "wrong date", "1", "rated_by", "ann"),
                Map.of("trace_id", "case-2", "wrong date", "0", "rated_by", "bob"));
        var mapping = guessed(survey, "trace_id");
        assertThat(mapping.trace()).isEqualTo("trace_id");
        assertThat(mapping.categories()).containsExactly(new Wide("wrong date", "wrong date"));
        assertThat(Roles.of(mapping, "wrong date")).isEqualTo("column");
        assertThat(Roles.of(mapping, "rated_by")).isEqualTo("ignore");
    }

    @Test
    void notes_outcomes_people_and_times_are_known_by_name_and_content() {
        var survey = survey(Map.of(
                "id",
                "case-1",
                "z_note",
                "it never says which day",
                "label",
                "FAIL",
                "annotator",
                "ann",
                "created_at",
                "2026-03-01T08:00:00",
                "mistake_step",
                "3"));
        var mapping = guessed(survey, "id");
        assertThat(mapping.note()).isEqualTo("z_note");
        assertThat(mapping.outcome()).isEqualTo("label");
        assertThat(mapping.annotator()).isEqualTo("annotator");
        assertThat(mapping.time()).isEqualTo("created_at");
        assertThat(mapping.firstFailure()).isEqualTo("mistake_step");
        assertThat(mapping.firstFailureBase()).isNull();
    }

    @Test
    void an_id_of_the_note_itself_names_no_trace_where_another_column_does() {
        var row = new LinkedHashMap<String, String>();
        row.put("id", "note-1");
        row.put("content", "it never says which day");
        row.put("trace_id", "case-1");
        assertThat(Guess.nameTraces(survey(row))).startsWith("trace_id", "id");
    }

    @Test
    void where_nothing_else_speaks_columns_of_yes_and_no_are_categories_to_come() {
        var mapping = guessed(survey(Map.of("id", "case-1", "no refund", "x"), Map.of("id", "case-2")), "id");
        assertThat(mapping.categories()).containsExactly(new Wide("no refund", "no refund"));
    }

    @Test
    void of_two_columns_of_notes_the_fuller_one_is_the_note() {
        var survey = survey(
                Map.of("id", "1", "Notes", "a"), Map.of("id", "2", "z_note", "b"), Map.of("id", "3", "z_note", "c"));
        assertThat(guessed(survey, "id").note()).isEqualTo("z_note");
    }

    @Test
    void what_a_model_seems_to_have_filled_is_named() {
        var survey = survey(Map.of("id", "1", "label", "PASS", "confidence", "HIGH", "how", "ai_auto"));
        assertThat(Guess.machineMade(survey)).containsExactlyInAnyOrder("confidence", "how");
        assertThat(Guess.machineMade(survey(Map.of("id", "1", "label", "PASS", "who", "ann"))))
                .isEmpty();
    }

    @Test
    void times_are_read_in_the_forms_that_mean_one_instant() {
        assertThat(ToldTime.of("2026-03-01T08:00:00.123456Z")).contains(Instant.parse("2026-03-01T08:00:00.123456Z"));
        assertThat(ToldTime.of("2026-03-01T08:00:00+02:00")).contains(Instant.parse("2026-03-01T06:00:00Z"));
        assertThat(ToldTime.of("2026-03-01 08:00")).contains(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(ToldTime.of("2026-03-01")).contains(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(ToldTime.of("1772352000")).contains(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(ToldTime.of("1/2/2026")).isEmpty();
    }

    private static Mapping guessed(Survey survey, String trace) {
        var names = new CategoryNames(codebook().active("Wrong  date").seen().now());
        return Guess.of(survey.naming(trace), names);
    }

    @SafeVarargs
    private static Survey survey(Map<String, String>... rows) {
        var taking = new Survey.Taking();
        for (var row : rows) {
            taking.add(new LinkedHashMap<>(row));
        }
        return taking.survey();
    }
}
