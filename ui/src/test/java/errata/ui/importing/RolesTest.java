package errata.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void every_column_plays_its_role_and_none_is_lost() {
        var mapping = Roles.mapping(
                List.of("question", "answer", "ward", "thumbs", "junk"),
                List.of("input", "output", "metadata", "feedback", "ignore"));
        assertThat(mapping)
                .containsEntry("input", "question")
                .containsEntry("output", "answer")
                .containsEntry("metadata", List.of("ward"))
                .containsEntry("feedback", List.of("thumbs"))
                .containsEntry("ignore", List.of("junk"));
    }

    @Test
    void columns_that_tell_traces_apart_are_dimensions() {
        assertThat(Roles.mapping(List.of("question", "ward"), List.of("input", "dimension")))
                .containsEntry("input", "question")
                .containsEntry("dimensions", Map.of("ward", List.of("ward")))
                .containsEntry("metadata", List.of());
    }

    @Test
    void a_second_claim_on_one_role_and_an_unknown_role_are_kept_as_metadata() {
        var mapping = Roles.mapping(List.of("a", "b", "c"), List.of("input", "input", "throne"));
        assertThat(mapping).containsEntry("input", "a").containsEntry("metadata", List.of("b", "c"));
    }

    @Test
    void a_wide_table_names_its_categories_and_says_what_an_empty_cell_means() {
        var answers = new LabelsAnswers(
                "wide",
                List.of("trace", "column", "column", "firstFailure"),
                List.of("", "Wrong date", " ", ""),
                "absent",
                "1",
                "yes, x,",
                "no",
                "[{\"id\": \"c-1\", \"name\": \"Wrong date\"}]",
                true,
                false,
                false);
        assertThat(answers.asked(List.of("id", "date", "tone", "step")))
                .containsEntry("emptyIsAbsent", true)
                .containsEntry("positive", List.of("yes", "x"))
                .containsEntry(
                        "mapping",
                        Map.of(
                                "trace",
                                "id",
                                "firstFailure",
                                "step",
                                "firstFailureBase",
                                1,
                                "names",
                                Map.of("c-1", "Wrong date"),
                                "categories",
                                List.of(
                                        new LabelsAnswers.CategoryColumn("Wrong date", "date"),
                                        new LabelsAnswers.CategoryColumn("tone", "tone"))));
    }

    @Test
    void an_unanswered_question_is_not_answered_for_anybody() {
        assertThat(LabelsAnswers.none("wide").asked(List.of()))
                .doesNotContainKey("emptyIsAbsent")
                .containsEntry("mapping", Map.of());
    }
}
