package errata.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The figures by the schemes of others, as of any instant.
@BrowserTest
class SchemesIT {

    private Page page;

    @BeforeEach
    void sit(Guest guest) {
        page = guest.open("p/meadow-clinic/insights/schemes?unit=events");
    }

    @Test
    void an_instant_and_words_are_chosen_on_the_page_and_the_rest_stays() {
        assertThat(page.locator("h2").first()).hasText("House risks");
        page.locator(".change summary").click();
        page.locator("#as-of").fill("2026-02-07T10:00");
        page.locator("#lens").selectOption("restated");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile(".*asOf=2026-02-07.*lens=restated&unit=events$"));
        assertThat(page.locator(".which-said")).containsText("as of 7 Feb 2026");
        assertThat(page.locator(".which-said")).containsText("in the words of today");
        assertThat(page.locator("[data-copy-link]"))
                .hasAttribute("data-copy-link", Pattern.compile(".*cut=.*lens=restated.*|.*lens=restated.*cut=.*"));
    }

    @Test
    void a_segment_stays_when_the_instant_changes_and_can_be_taken_away() {
        page.navigate("p/meadow-clinic/insights/schemes?segment=service:assistant");
        page.locator(".change summary").click();
        page.locator("#as-of").fill("2026-02-07T10:00");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile(".*asOf=2026-02-07.*segment=service%3Aassistant.*"));
        page.getByLabel("Without service:assistant").click();
        page.waitForURL(Pattern.compile(".*/schemes\\?asOf=2026-02-07[^&]*$"));
    }

    @Test
    void before_anything_had_a_label_the_page_leads_to_the_words_of_today() {
        page.navigate("p/meadow-clinic/insights/schemes?cut=c100.a100.t9");
        assertThat(page.locator(".empty h2")).hasText("No category had a reporting label then");
        page.locator(".empty .button").click();
        assertThat(page.locator("h2").first()).hasText("House risks");
    }

    @Test
    void what_is_refused_says_why_instead_of_saying_that_there_are_no_labels() {
        page.navigate("p/meadow-clinic/insights/schemes?cut=c9");
        assertThat(page.locator(".notice.trouble")).containsText("A cut reads");
        assertThat(page.locator(".empty")).hasCount(0);
    }
}
