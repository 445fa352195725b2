package errata.ui.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTest {

    private static final Guide.Ends ENDS =
            new Guide.Ends("http://127.0.0.1:4318", "http://127.0.0.1:4317", "127.0.0.1:19092");

    @Test
    void without_a_key_the_project_is_named() {
        var guide = Guide.of(ENDS, "My assistant", null);
        assertThat(code(guide, "env")).contains("OTEL_EXPORTER_OTLP_HEADERS=\"x-project-name=My%20assistant\"");
        assertThat(code(guide, "curl")).contains("-H 'x-project-name: My assistant'");
    }

    @Test
    void a_key_just_made_stands_in_every_setting() {
        var guide = Guide.of(ENDS, "My assistant", "errata_abc");
        assertThat(code(guide, "env")).contains("authorization=Bearer%20errata_abc");
        assertThat(code(guide, "langfuse")).contains("LANGFUSE_SECRET_KEY=errata_abc");
        assertThat(code(guide, "langsmith")).contains("LANGSMITH_API_KEY=errata_abc");
        assertThat(code(guide, "collector"))
                .contains("{authorization: \"Bearer errata_abc\"}")
                .contains("endpoint: 127.0.0.1:4317");
        assertThat(code(guide, "grpc")).contains("ENDPOINT=http://127.0.0.1:4317");
    }

    @Test
    void no_marker_is_left_and_a_name_like_one_stays() {
        var guide = Guide.of(ENDS, "<<secret>>", null);
        assertThat(code(guide, "python")).contains("\"x-project-name\": \"<<secret>>\"");
        assertThat(Guide.of(ENDS, "plain", null).snippets())
                .noneSatisfy(s -> assertThat(s.code()).contains("<<"));
    }

    private static String code(Guide guide, String id) {
        return guide.snippets().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
