package errata.annotation.understanding;

import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.convention.Conventions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Spring AI lists the texts of a prompt and of its completion, and not who said which.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsWithoutSpeakersTest {
    private static final List<String> PROMPT = List.of("Answer in one sentence.", "When does the ferry leave?");
    private static final List<String> COMPLETION = List.of("The ferry leaves at ten.");

    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    @Test
    void the_last_text_of_an_event_is_the_users() {
        assertRead(chat().event("gen_ai.content.prompt", Map.of("gen_ai.prompt", PROMPT))
                .event("gen_ai.content.completion", Map.of("gen_ai.completion", COMPLETION)));
    }

    @Test
    void so_it_is_in_an_attribute_that_holds_the_list_as_a_text() {
        assertRead(chat().with("gen_ai.prompt", Spans.json(PROMPT)).with("gen_ai.completion", Spans.json(COMPLETION)));
    }

    @Test
    void texts_with_quotes_that_nobody_escaped_stay_one_text() {
        var broken = "[\"Say \"ahoy\" first.\", \"Ready?\"]";

        assertThat(understanding
                        .of(List.of(chat().with("gen_ai.prompt", broken).raw()))
                        .summary()
                        .input())
                .isEqualTo(broken);
    }

    private void assertRead(Spans span) {
        var trace = understanding.of(List.of(span.raw()));
        assertThat(trace.summary().input()).isEqualTo("When does the ferry leave?");
        assertThat(trace.summary().output()).isEqualTo("The ferry leaves at ten.");
        assertThat(trace.conversation())
                .extracting(turn -> turn.message().role())
                .containsExactly("context", "user", "assistant");
    }

    private static Spans chat() {
        return span(1).with("gen_ai.operation.name", "chat");
    }
}
