package errata.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignNamesTest {

    @Test
    void a_list_lines_and_an_object_with_categories_say_the_same() {
        var list = ForeignNames.of("[{\"id\": 7, \"name\": \" Wrong day \"}, {\"id\": \"b\", \"name\": \"Rude\"}]");
        assertThat(list.names()).containsEntry("7", "Wrong day").containsEntry("b", "Rude");
        assertThat(ForeignNames.of("{\"id\": 7, \"name\": \"Wrong day\"}\n{\"id\": \"b\", \"name\": \"Rude\"}"))
                .isEqualTo(list);
        assertThat(
                        ForeignNames.of(
                                "{\"categories\": [{\"id\": 7, \"name\": \"Wrong day\"}, {\"id\": \"b\", \"name\": \"Rude\"}]}"))
                .isEqualTo(list);
    }

    @Test
    void a_cell_that_is_no_known_id_stays_as_it_is() {
        var names = ForeignNames.of("[{\"id\": \"b\", \"name\": \"Rude\"}]");
        assertThat(names.called(" b ")).isEqualTo("Rude");
        assertThat(names.called("Wrong day")).isEqualTo("Wrong day");
    }

    @Test
    void what_holds_no_category_says_what_to_write() {
        assertThat(ForeignNames.of("b = Rude").fault()).contains("This is no JSON");
        assertThat(ForeignNames.of("[{\"name\": \"Rude\"}, 4]").fault()).contains("an id and a name");
        assertThat(ForeignNames.of("x".repeat(2_000_001)).fault()).contains("two million");
        assertThat(ForeignNames.of("  ")).isEqualTo(ForeignNames.NONE);
    }
}
