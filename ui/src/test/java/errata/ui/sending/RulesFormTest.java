package errata.ui.sending;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Redaction;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesFormTest {

    @Test
    void a_form_says_the_rules_it_was_filled_with() {
        var rules = new Redaction(
                new Redaction.Attributes(List.of(), List.of("user.email", "http.*")),
                List.of("email"),
                List.of(new Redaction.Custom("patient", "P-[0-9]{7}")),
                "hash");
        assertThat(RulesForm.of(rules).rules()).isEqualTo(rules);
    }

    @Test
    void empty_lines_and_empty_rows_are_no_rules() {
        var form = RulesForm.of("\n a \n\n", null, List.of(), List.of("x", ""), List.of(" ", ""), "sing");
        assertThat(form.rules())
                .isEqualTo(
                        new Redaction(new Redaction.Attributes(List.of("a"), List.of()), List.of(), List.of(), "mask"));
    }
}
