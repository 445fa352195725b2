package errata.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Reading, judging and deciding on the codebook work with plain links and forms.
@BrowserTest
class WithoutJavaScriptIT {

    private static final String TRACE = "%032x".formatted(0x4a11ce00L + 9 * 7919L);

    @Test
    void a_trace_is_read_noted_labelled_and_decided(Guest guest) {
        var page = guest.openAsNewReaderWithoutScripts("p/meadow-clinic/review?sample=5a3b1e00&trace=" + TRACE);
        page.locator("#note-text").fill("Gives a dose.");
        page.locator(".note-form .button").click();
        assertThat(page.locator(".note-text")).hasText("Gives a dose.");
        page.locator("#live-cats .cat-main").nth(3).click();
        assertThat(page.locator("#live-cats .cat").nth(3)).hasAttribute("data-verdict", "present");
        page.locator(".outcome-button.fail").click();
        assertThat(page.locator(".outcome-button.fail")).hasAttribute("aria-pressed", "true");
        page.locator("a[rel='next']").click();
        assertThat(page.locator(".place b")).hasText("11");
        assertThat(Stub.writes()).hasSize(3);
    }

    @Test
    void a_name_that_is_taken_is_told_in_the_form_and_nothing_is_lost(Guest guest) {
        var page = guest.openWithoutScripts("p/meadow-clinic/codebook");
        page.locator("#name").fill("Hand-off fails");
        page.locator("#text").fill("Long thought about.");
        page.locator("#propose .button").click();
        assertThat(page.locator(".notice.trouble")).containsText("already called Hand-off fails");
        assertThat(page.locator("#text")).hasValue("Long thought about.");
    }
}
