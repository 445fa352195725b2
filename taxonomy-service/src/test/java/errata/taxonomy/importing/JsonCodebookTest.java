package errata.taxonomy.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonCodebookTest {

    @Test
    void the_form_of_the_api_is_read_with_its_lines() {
        var draft = ReadCodebook.of("""
                {"about": "trains",
                 "categories": [
                  {"name": "Wrong date", "definition": "The day is off.", "include": ["tours", "calls"],
                   "severity": "major", "examples": ["Monday for Tuesday"], "owner": "sales"},
                  {"definition": "nameless"}
                 ]}""");
        var date = draft.categories().getFirst();
        assertThat(date.line()).isEqualTo(3);
        assertThat(date.definition().text()).isEqualTo("The day is off.");
        assertThat(date.definition().include()).isEqualTo("tours\ncalls\nExamples:\n- Monday for Tuesday");
        assertThat(date.notes()).containsExactly("A category has no place for “owner”: left out.");
        assertThat(draft.unread()).containsExactly(new Draft.Unread(5, "A category is an object with a name."));
    }

    @Test
    void a_list_and_lines_of_objects_are_read_too() {
        assertThat(ReadCodebook.of("[{\"name\":\"A\"},{\"name\":\"B\"}]").categories())
                .hasSize(2);
        var lines = ReadCodebook.of("""
                {"name": "A", "description": "What A is."}
                {"name": "B", "definition": {"text": "What B is.", "exclude": "not C"}}
                """);
        assertThat(lines.categories()).extracting(Drafted::text).containsExactly("What A is.", "What B is.");
        assertThat(lines.categories()).extracting(Drafted::line).containsExactly(1, 2);
    }

    @Test
    void what_comes_before_a_mistake_is_kept_and_the_mistake_is_told() {
        var draft = ReadCodebook.of("{\"name\":\"A\"}\n{\"name\":");
        assertThat(draft.categories()).hasSize(1);
        assertThat(draft.unread()).extracting(Draft.Unread::line).containsExactly(2);
    }

    @Test
    void what_is_no_utf_8_is_not_guessed_at() {
        assertThat(ReadCodebook.text(new byte[] {(byte) 0xC3, 'x'})).isEmpty();
        assertThat(ReadCodebook.text("\uFEFF# A".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("# A");
    }

    @Test
    void examples_that_do_not_fit_are_told() {
        var long1 = "x".repeat(1500);
        var draft = ReadCodebook.of("[{\"name\":\"A\",\"examples\":[\"%s\",\"%s\"]}]".formatted(long1, long1));
        var category = draft.categories().getFirst();
        assertThat(category.definition().include()).hasSizeLessThanOrEqualTo(2000);
        assertThat(category.notes().getFirst()).startsWith("1 of 2 examples");
    }
}
