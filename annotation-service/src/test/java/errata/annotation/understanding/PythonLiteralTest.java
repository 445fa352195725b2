package errata.annotation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PythonLiteralTest {
    private final Json json = new JacksonJson();

    @Test
    void a_dict_is_read_as_what_it_says() {
        var read = json.parsed("""
                {'role': 'assistant', 'text': "The captain's berth\\nis 4", 'tide': -1.5, 'day': 12, 'open': True,
                 'note': None, 'quays': ['north', ('south', 3)], 'sign': '\\u2713\\x21'}""");

        var said = new HashMap<String, Object>(
                Map.of("role", "assistant", "text", "The captain's berth\nis 4", "tide", -1.5, "day", 12L));
        said.put("open", true);
        said.put("note", null);
        said.put("quays", List.of("north", List.of("south", 3L)));
        said.put("sign", "✓!");
        assertThat(read).isEqualTo(said);
    }

    @Test
    void lists_of_dicts_and_of_texts_are_read() {
        assertThat(json.parsed("[{'a': False}]")).isEqualTo(List.of(Map.of("a", false)));
        assertThat(json.parsed("['a', 'b',]")).isEqualTo(List.of("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a'",
                "{'a': b}",
                "{'a': 1} and more",
                "{'a' 'b'}",
                "{'a': \"x}",
                "['\\",
                "['\\u12",
                "['\\q']",
                "{'a': 1e9999}",
                "{'a': 0x10}",
                "{'a': datetime(2025, 1, 1)}"
            })
    void what_is_none_stays_a_text(String text) {
        assertThat(json.parsed(text)).isEqualTo(text);
    }

    @Test
    void hostile_depth_is_not_followed() {
        var deep = "['" + "', [".repeat(5_000);

        assertThat(json.parsed(deep)).isEqualTo(deep);
    }
}
