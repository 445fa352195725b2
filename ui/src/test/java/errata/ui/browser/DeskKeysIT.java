package errata.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The keys of the desk and their guards, in a real browser. Every test reads as a person of its own.
@BrowserTest
class DeskKeysIT {

    private static final String THIRD = "%032x".formatted(0x4a11ce00L + 2 * 7919L);

    private Page page;

    @BeforeEach
    void sit(Guest guest) {
        page = guest.openAsNewReader("p/meadow-clinic/review?sample=5a3b1e00&trace=" + THIRD);
        page.waitForSelector("#stage[data-ready]");
    }

    @Test
    void p_passes_and_u_takes_it_back() {
        page.keyboard().press("p");
        assertThat(outcome("pass")).hasAttribute("aria-pressed", "true");
        saved();
        page.keyboard().press("u");
        assertThat(outcome("pass")).hasAttribute("aria-pressed", "false");
        saved();
        assertThat(writes()).hasSize(2);
        assertThat(writes().getFirst()).startsWith("PUT").contains("/review").contains("\"outcome\":\"pass\"");
        assertThat(writes().getLast()).startsWith("DELETE").contains("/review");
    }

    @Test
    void letters_typed_into_a_note_decide_nothing() {
        page.keyboard().press("n");
        page.keyboard().type("p f d 1 2 u x j k ?");
        assertThat(page.locator("#note-text")).hasValue("p f d 1 2 u x j k ?");
        assertThat(page.locator(".outcome-button[aria-pressed='true']")).hasCount(0);
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(writes()).isEmpty();
    }

    @Test
    void keys_with_a_modifier_or_behind_a_dialog_decide_nothing() {
        page.keyboard().press("Alt+p");
        page.keyboard().press("Control+f");
        page.keyboard().press("?");
        assertThat(page.locator("#keys[open]")).hasCount(1);
        page.keyboard().press("p");
        page.keyboard().press("Escape");
        assertThat(page.locator(".outcome-button[aria-pressed='true']")).hasCount(0);
        assertThat(writes()).isEmpty();
    }

    @Test
    void single_keys_can_be_switched_off() {
        page.keyboard().press("?");
        page.locator("[data-keys-toggle]").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("p");
        assertThat(outcome("pass")).hasAttribute("aria-pressed", "false");
        assertThat(writes()).isEmpty();
    }

    @Test
    void a_number_key_goes_present_and_absent() {
        var first = page.locator("#live-cats .cat").first();
        page.keyboard().press("1");
        assertThat(first).hasAttribute("data-verdict", "present");
        page.keyboard().press("1");
        assertThat(first).hasAttribute("data-verdict", "absent");
        saved();
        assertThat(writes()).hasSize(2);
        assertThat(writes().getFirst()).contains("\"codebook\":").contains("\"via\":\"app\"");
    }

    @Test
    void a_trace_with_a_failure_in_it_cannot_pass() {
        page.keyboard().press("2");
        page.keyboard().press("p");
        assertThat(outcome("pass")).hasAttribute("aria-pressed", "false");
        assertThat(page.locator(".toast.bad")).isVisible();
        saved();
        assertThat(writes()).noneMatch(w -> w.contains("/review"));
    }

    @Test
    void control_enter_saves_the_note_fails_what_has_a_failure_and_goes_on() {
        page.keyboard().press("1");
        page.keyboard().press("n");
        page.keyboard().type("Booked, but no tool confirmed it.");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.contains(THIRD));
        page.waitForSelector("#stage[data-ready]");
        saved();
        assertThat(writes()).anyMatch(w -> w.startsWith("POST") && w.contains("no tool confirmed it"));
        assertThat(writes()).anyMatch(w -> w.contains("/review") && w.contains("fail"));
    }

    @Test
    void control_enter_without_a_word_never_passes() {
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".toast")).hasText(Pattern.compile("Pass, fail or defer"));
        assertThat(page).hasURL(Pattern.compile(THIRD));
        assertThat(writes()).isEmpty();
    }

    @Test
    void j_and_k_walk_through_the_sample() {
        page.keyboard().press("j");
        assertThat(page.locator(".place b")).hasText("4");
        page.keyboard().press("k");
        assertThat(page.locator(".place b")).hasText("3");
        assertThat(page).hasURL(Pattern.compile(THIRD));
    }

    @Test
    void a_silent_service_costs_no_word_and_doubles_none() {
        Stub.silent(true);
        page.keyboard().press("n");
        page.keyboard().type("Kept while nobody listens.");
        page.keyboard().press("Escape");
        page.locator(".note-form .button").click();
        assertThat(page.locator("[data-save-mark]")).hasAttribute("data-state", "waiting");
        Stub.silent(false);
        saved();
        assertThat(writes().stream().filter(w -> w.contains("Kept while nobody listens")))
                .hasSize(1);
    }

    @Test
    void a_note_that_is_not_saved_survives_a_reload() {
        page.keyboard().press("n");
        page.keyboard().type("Half a thou");
        page.reload();
        assertThat(page.locator("#note-text")).hasValue("Half a thou");
    }

    @Test
    void brackets_walk_through_the_steps_and_x_marks_the_first_failure() {
        page.keyboard().press("]");
        page.keyboard().press("]");
        assertThat(page.locator(".turn.here")).hasCount(1);
        page.keyboard().press("x");
        assertThat(page.locator("[name='firstFailure']")).isChecked();
        page.keyboard().type("Moves to a slot that was not offered.");
        page.keyboard().press("Escape");
        page.locator(".note-form .button").click();
        saved();
        assertThat(writes().getFirst()).contains("\"firstFailure\":true").contains("\"span\":\"00000000000000a");
    }

    private Locator outcome(String name) {
        return page.locator(".outcome-button." + name);
    }

    private void saved() {
        assertThat(page.locator("[data-save-mark]")).hasAttribute("data-state", "saved");
    }

    private static List<String> writes() {
        return Stub.writes();
    }
}
