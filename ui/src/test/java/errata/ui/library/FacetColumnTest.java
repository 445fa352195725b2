package errata.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Facet;
import errata.ui.wire.Facets;
import errata.ui.wire.TraceFacets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacetColumnTest {

    @Test
    void the_other_values_of_a_filtered_fact_stay_in_reach() {
        var query = LibraryQuery.of("/t", Map.of("model", List.of("small")));
        var column = FacetColumn.of(
                query,
                models(new Facet("small", 4)),
                Map.of("model", models(new Facet("small", 4), new Facet("large", 9))),
                null);
        assertThat(column.groups())
                .filteredOn(g -> !g.fact().equals("status") && !g.fact().equals("outcome"))
                .singleElement()
                .satisfies(group -> assertThat(group.values())
                        .extracting(FacetGroup.Choice::value, FacetGroup.Choice::count, FacetGroup.Choice::chosen)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("small", 4L, true),
                                org.assertj.core.groups.Tuple.tuple("large", 9L, false)));
    }

    @Test
    void a_chosen_value_is_shown_even_where_it_counts_nothing() {
        var column = FacetColumn.of(LibraryQuery.of("/t", Map.of("tag", List.of("gone"))), null, Map.of(), "silent");
        assertThat(column.groups())
                .filteredOn(g -> !g.fact().equals("status") && !g.fact().equals("outcome"))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.values()).containsExactly(new FacetGroup.Choice("gone", "gone", 0L, true)));
    }

    @Test
    void readings_can_be_asked_for_though_nobody_counts_them() {
        var column = FacetColumn.of(LibraryQuery.of("/t", Map.of()), models(), Map.of(), null);
        assertThat(column.groups())
                .filteredOn(g -> g.fact().equals("outcome"))
                .singleElement()
                .satisfies(g ->
                        assertThat(g.values()).contains(new FacetGroup.Choice("unreviewed", "not read", null, false)));
    }

    private static TraceFacets models(Facet... values) {
        List<Facet> none = List.of();
        return new TraceFacets(
                new Facets(
                        none,
                        none,
                        none,
                        List.of(values),
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        Map.of(),
                        Map.of()),
                true,
                13);
    }
}
