package errata.annotation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisplayTextTest {
    private final DisplayText display = new DisplayText(new JacksonJson());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Is it open?                                                            | Is it open?
            "Is it open?"                                                          | Is it open?
            {"question":"Is it open?","top_k":3}                                   | Is it open?
            {"question":"Is it open?","text":"Ahoy"}                               | {"question":"Is it open?","text":"Ahoy"}
            {"args":["Is it open?"],"kwargs":{}}                                   | Is it open?
            {"args":[],"kwargs":{"query":"Is it open?"}}                           | Is it open?
            {"args":[1,2],"kwargs":{}}                                             | {"args":[1,2],"kwargs":{}}
            {"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Yes?"},{"role":"user","content":"Open?"}]} | Open?
            {"n":1}                                                                | {"n":1}
            """)
    void an_input_reads_as_a_person_said_it(String raw, String text) {
        assertThat(display.ofInput(raw)).isEqualTo(text);
    }
}
