package errata.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes in and who may send it: intake, refusals, retention, keys and redaction.
@BrowserTest
class SupplyIT {

    private Page page;

    @BeforeEach
    void sit(Guest guest) {
        page = guest.open("p/meadow-clinic");
    }

    @Test
    void intake_tells_that_nothing_is_lost_refreshes_itself_and_can_be_held() {
        to("n");
        assertThat(page.locator(".sum")).containsText("Accepted 12,300 = stored 12,280 + known already 20");
        page.getByText("The figures as a table").click();
        page.waitForResponse(Pattern.compile(".*/operations$"), () -> {});
        assertThat(page.locator("#flow-table")).hasAttribute("open", "");
        page.getByText("Pause").click();
        assertThat(page.locator("#intake")).not().hasAttribute("hx-trigger", Pattern.compile(".*"));
    }

    @Test
    void a_refused_span_is_inspected_as_text_and_tried_again() {
        to("n");
        page.getByText("SPAN_TOO_LARGE").first().click();
        assertThat(page.locator(".refused tbody tr")).hasCount(1);
        page.locator(".refused tbody a").click();
        assertThat(page.locator("h1")).hasText("<script>alert(1)</script>");
        assertThat(page.locator("#span-json")).containsText("<script>alert(1)</script>");
        page.getByText("Try again").click();
        assertThat(page.locator(".notice.good")).containsText("It was taken.");
    }

    @Test
    void days_are_dropped_only_after_one_has_looked_and_said_so() {
        page.navigate("p/meadow-clinic/operations/retention?days=2");
        assertThat(page.locator("tbody .chip.warn")).hasCount(2);
        page.getByText("Drop them").click();
        assertThat(page.locator(".lede")).containsText("Nothing is dropped yet.");
        page.locator("[name='confirmed']").check();
        page.getByText("Drop them").click();
        assertThat(page.locator(".lede")).containsText("These days are gone.");
    }

    @Test
    void stored_traces_are_read_anew_with_progress() {
        to("n");
        page.getByText("Read them anew").click();
        assertThat(page.locator("#remap")).containsText("done");
        assertThat(page.locator("#remap")).containsText("1,284 of 1,284 traces, 12 changed");
    }

    @Test
    void a_key_is_shown_once_stands_in_the_settings_and_is_revoked_with_a_second_look() {
        to("s");
        page.locator("#key-name").fill("Night shift");
        page.getByText("Make a key").click();
        String key = page.locator("#made-key").textContent();
        assertThat(key).startsWith("errata_");
        assertThat(page.locator(".settings")).containsText("authorization: Bearer " + key);
        page.navigate("p/meadow-clinic/sending");
        assertThat(page.locator("main").textContent()).doesNotContain(key);
        var row = page.locator(".keys-table tr").filter(new Locator.FilterOptions().setHasText("Night shift"));
        row.locator("summary").click();
        row.getByText("Revoke Night shift").click();
        assertThat(page.locator(".keys-table")).not().containsText("Night shift");
        assertThat(Stub.writes()).anyMatch(w -> w.startsWith("DELETE") && w.contains("/keys/"));
    }

    @Test
    void rules_show_what_they_would_do_while_one_writes_them_and_a_broken_one_is_told() {
        to("s");
        page.locator("#sample").fill("Ask ann@example.org");
        assertThat(page.locator("#preview")).containsText("Ask [email]");
        page.locator("[name='pattern'][value='email']").uncheck();
        assertThat(page.locator("#preview")).containsText("Nothing would be taken out");
        assertThat(Stub.writes()).noneMatch(w -> w.startsWith("PUT"));
        page.locator("[name='customRegex']").first().fill("(((");
        page.getByText("Save the rules").click();
        // Not the one of the preview, which may be told before the answer to this has come.
        assertThat(page.locator(".redaction fieldset .error-text")).containsText("has no end");
        page.locator("[name='customRegex']").first().fill("P-[0-9]{7}");
        page.getByText("Save the rules").click();
        assertThat(page.locator("#redaction .card-head")).containsText("saved");
    }

    /// By the two keys of the rail.
    private void to(String letter) {
        page.keyboard().press("g");
        page.keyboard().press(letter);
        page.waitForURL(Pattern.compile(letter.equals("n") ? ".*/operations" : ".*/sending"));
    }
}
