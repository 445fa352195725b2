package errata.ingest.redacting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Redaction ALL = Rules.masking("email", "phone", "card", "key", "iban");

    @Test
    void json_in_a_text_stays_json_and_loses_its_secrets() throws Exception {
        var said = "Hi\nada@mail.example\t+49 171 2345678\nü4111111111111111";
        var json = JSON.writeValueAsString(List.of(Map.of("role", "user", "content", said)));
        var ascii = json.replace("ü", "\\u00fc").replace("@", "\\u0040");
        var nested = JSON.writeValueAsString(Map.of("body", ascii));

        for (var text : List.of(json, ascii)) {
            assertThat(JSON.readTree(ALL.text(text)).at("/0/content").asText())
                    .isEqualTo("Hi\n[email]\t[phone]\nü[card]");
        }
        var inner = JSON.readTree(ALL.text(nested)).path("body").asText();
        assertThat(JSON.readTree(inner).at("/0/content").asText()).isEqualTo("Hi\n[email]\t[phone]\nü[card]");
    }

    @Test
    void a_bare_number_in_json_becomes_a_text() throws Exception {
        var redacted = ALL.text("{\"card\": 4111111111111111, \"paid\":[5555555555554444,1], \"to\":\"a@b.example\"}");

        assertThat(JSON.readTree(redacted))
                .isEqualTo(JSON.readTree("{\"card\":\"[card]\",\"paid\":[\"[card]\",1],\"to\":\"[email]\"}"));
    }

    @Test
    void the_same_secret_has_the_same_hash_within_a_project_only() {
        var here = Rules.hashing(new byte[] {1}, "email", "phone");
        var there = Rules.hashing(new byte[] {2}, "email", "phone");

        var hash = here.text("ada@mail.example");
        assertThat(hash).matches("\\[email:[0-9a-f]{6}]");
        assertThat(here.text("ADA@Mail.Example")).isEqualTo(hash);
        assertThat(here.text("bob@mail.example")).isNotEqualTo(hash);
        assertThat(there.text("ada@mail.example")).isNotEqualTo(hash);
        assertThat(here.text("+49 171 2345678")).isEqualTo(here.text("+49-171-234 5678"));
    }

    @Test
    void hashes_without_a_salt_are_masks() {
        assertThat(Redaction.of(
                                new errata.ingest.settings.RedactionRules(
                                        List.of(),
                                        List.of(),
                                        List.of("email"),
                                        List.of(),
                                        errata.ingest.settings.RedactionRules.Action.HASH),
                                null)
                        .text("ada@mail.example"))
                .isEqualTo("[email]");
    }

    @Test
    void hits_that_overlap_become_one_mark() {
        var rules = Rules.custom("customer", "KD-\\d{6}\\s\\w+");

        assertThat(rules.text("of KD-123456 Meyer, paid")).isEqualTo("of [customer], paid");
        assertThat(ALL.text("sk-0123456789abcdefgh@mail.example"))
                .doesNotContain("example")
                .doesNotContain("0123");
    }

    @Test
    void an_expression_that_takes_too_long_takes_the_whole_text() {
        var rules = Rules.custom("slow", "(a+)+b");

        assertThat(rules.text("a".repeat(5000))).isEqualTo("[slow]");
        assertThat(Rules.custom("deep", "(a|b)*c").text("ab".repeat(500_000))).isEqualTo("[deep]");
        assertThat(rules.text("caab")).isEqualTo("c[slow]");
    }

    @Test
    void short_marks_are_never_longer_than_what_they_replace() {
        var rules = Rules.hashing(new byte[] {1}, "email").withShortMarks();

        assertThat(rules.text("x a@b.co y")).isEqualTo("x ****** y");
    }
}
