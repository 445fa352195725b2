package errata.taxonomy.importing;

import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.BackendsResource;
import errata.taxonomy.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "taxonomy"))
class CodebookImportIT {

    private static final String FILE = """
            # Modes
            ## Wrong date
            **Definition**: The day is off.
            ## Too curt
            **Definition**: One word.
            """;

    private Desk desk;

    @BeforeEach
    void a_codebook_of_its_own() {
        desk = Desk.open("p-" + UUID.randomUUID());
    }

    @Test
    void a_dry_run_shows_and_records_nothing() {
        var shown = posted("text/markdown", FILE, "?dryRun=true");
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        assertThat(shown.jsonPath().getList("created.name")).containsExactly("Wrong date", "Too curt");
        assertThat(desk.get("").jsonPath().getList("categories")).isEmpty();
    }

    @Test
    void an_import_is_one_append_and_again_changes_nothing() {
        var first = posted("text/markdown", FILE, "");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(first.jsonPath().getList("created")).hasSize(2);
        assertThat(desk.get("").jsonPath().getList("categories.state")).containsExactly("active", "active");
        desk.look();
        var again = posted("text/plain", FILE, "");
        assertThat(again.jsonPath().getList("created")).isEmpty();
        assertThat(again.jsonPath().getList("existing.name")).containsExactly("Wrong date", "Too curt");
        assertThat(again.jsonPath().getLong("position")).isEqualTo(desk.seen());
    }

    @Test
    void json_comes_in_under_its_own_type() {
        var taken = posted("application/json", "{\"categories\":[{\"name\":\"A\",\"definition\":\"What A is.\"}]}", "");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.jsonPath().getString("created[0].definition.text")).isEqualTo("What A is.");
    }

    @Test
    void a_stale_page_and_a_file_that_is_no_text_are_refused() {
        desk.active("Earlier");
        var stale = desk.whoSaw("\"1\"").contentType("text/markdown").body(FILE).post("/imports");
        assertThat(stale.statusCode()).isEqualTo(412);
        var broken = desk.command()
                .contentType("application/octet-stream")
                .body(new byte[] {(byte) 0xC3, 1})
                .post("/imports");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.contentType()).startsWith("application/problem+json");
    }

    private Response posted(String type, String file, String query) {
        return desk.command().contentType(type).body(file).post("/imports" + query);
    }
}
