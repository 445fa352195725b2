package errata.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.local.console.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GivenMappingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void dimensions_and_wanted_records_are_told_by_name() throws Exception {
        var given = GivenMapping.of(
                List.of("dimension.persona=tuple.persona", "dimension.persona=tuple.personas", "dimension=quay"),
                List.of("state=done", "state=late"));
        assertThat(given.over(JSON.readTree("{\"input\":\"state\",\"metadata\":\"all\"}"))
                        .toString())
                .isEqualTo("{\"input\":\"state\",\"metadata\":\"all\",\"dimensions\":{\"persona\":[\"tuple.persona\","
                        + "\"tuple.personas\"],\"quay\":[\"quay\"]},\"only\":{\"state\":[\"done\",\"late\"]}}");
    }

    @Test
    void a_column_with_a_given_role_is_no_guessed_category_any_more() throws Exception {
        var guess = JSON.readTree("{\"trace\":\"id\",\"categories\":[{\"column\":\"reward\",\"category\":\"reward\"},"
                + "{\"column\":\"rude\",\"category\":\"rude\"}]}");
        assertThat(GivenMapping.of(List.of("outcome=reward"), List.of())
                        .over(guess)
                        .toString())
                .isEqualTo("{\"trace\":\"id\",\"categories\":[{\"column\":\"rude\",\"category\":\"rude\"}],"
                        + "\"outcome\":\"reward\"}");
    }

    @Test
    void what_is_no_pair_is_refused_by_its_option() {
        assertThatThrownBy(() -> GivenMapping.of(List.of("input"), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("--map takes role=column, not input");
        assertThatThrownBy(() -> GivenMapping.of(List.of(), List.of("=done")))
                .isInstanceOf(Refusal.class)
                .hasMessage("--only takes column=value, not =done");
    }

    @Test
    void names_of_categories_are_read_from_a_list_and_from_lines() throws Exception {
        var lines = Files.writeString(
                folder.resolve("a.jsonl"), "{\"id\":\"m-1\",\"name\":\"Tide\"}\n{\"id\":\"m-2\",\"name\":\"Berth\"}\n");
        var book = Files.writeString(
                folder.resolve("b.json"), "{\"categories\":[{\"id\":7,\"name\":\"Tide\"},{\"name\":\"no id\"}]}");
        assertThat(CategoryFile.names(lines.toString()))
                .containsEntry("m-1", "Tide")
                .containsEntry("m-2", "Berth");
        assertThat(CategoryFile.names(book.toString())).hasSize(1).containsEntry("7", "Tide");
        assertThatThrownBy(() -> CategoryFile.names(folder.resolve("c.json").toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--names takes a JSON file");
    }
}
