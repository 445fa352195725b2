package errata.ui.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.ranking.Rankings;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.ReportingLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemesViewTest {

    private static final ReportingLabel R1 = new ReportingLabel("House risks", "R1", "False claims");
    private static final ReportingLabel R2 = new ReportingLabel("House risks", "R2", null);

    @Test
    void a_code_of_several_categories_counts_each_trace_once() {
        var view = view(category("Dates", R1), category("Claims", R1), category("Tone", R2), category("Style"));
        var codes = view.schemes().getFirst().codes();
        assertThat(codes).extracting(SchemesView.Code::code).containsExactly("R1", "R2");
        assertThat(codes.getFirst().traces()).isEqualTo(15);
        assertThat(codes.getFirst().lines()).hasSize(2);
        assertThat(codes.getLast().traces()).isEqualTo(6);
    }

    @Test
    void what_no_scheme_names_is_not_left_out() {
        assertThat(view(category("Dates", R1), category("Style")).unnamed())
                .extracting(SchemesView.Line::name)
                .containsExactly("Style");
    }

    @Test
    void a_category_may_stand_in_two_schemes_and_one_that_is_not_ranked_says_so() {
        var view = view(category("Unread", R1, new ReportingLabel("Other list", "7", null)));
        assertThat(view.schemes()).hasSize(2);
        assertThat(view.schemes()
                        .getFirst()
                        .codes()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .rate())
                .isEqualTo("not ranked");
    }

    /// A link to the past is told in the words of then, whatever was split and merged since.
    @Test
    void a_cut_says_where_its_codebook_stood() {
        assertThat(SchemesResource.codebookOf("c120.a120.t14")).isEqualTo(14);
        assertThat(SchemesResource.codebookOf("c120.a120.t14.d1767603600000")).isEqualTo(14);
        assertThat(SchemesResource.codebookOf(null)).isNull();
        assertThat(SchemesResource.codebookOf("t14")).isNull();
    }

    private static SchemesView view(Category... categories) {
        var ranking = Rankings.of(
                List.of(
                        Rankings.row(1, "Dates", "major", 5, 12, 0.6),
                        Rankings.row(2, "Claims", "critical", 10, 9, 0.9),
                        Rankings.row(3, "Tone", "minor", 2, 6, 0.12)),
                List.of(),
                List.of(),
                null);
        var book = new Codebook("wall", "p", 9, null, null, List.of(categories), List.of());
        return SchemesView.of("/p/p", "/p/p/insights/schemes", ranking, book, _ -> 15L);
    }

    private static Category category(String name, ReportingLabel... labels) {
        return new Category(
                name,
                name,
                "active",
                null,
                1,
                1,
                "major",
                List.of(labels),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
