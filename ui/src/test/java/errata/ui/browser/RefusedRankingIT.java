package errata.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A ranking that was refused: why, and the form as it was asked, so that one thing can be changed in it.
@BrowserTest
class RefusedRankingIT {

    private Page page;

    @BeforeEach
    void sit(Guest guest) {
        page = guest.open("p/meadow-clinic/ranking");
    }

    @Test
    void what_was_asked_stands_in_the_form_under_what_to_do() {
        var answer = page.navigate(
                "p/meadow-clinic/ranking?asOf=2026-02-07T10:00:00Z&lens=as-decided&from=2026-02-03&to=2026-02-20&unit=events");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.locator(".notice.trouble")).hasText("Ask for as-was, restated or corrected");
        assertThat(page.locator(".change-form")).isVisible();
        assertThat(page.locator("#as-of")).hasValue("2026-02-07T10:00");
        assertThat(page.locator("input[name=lens][value=as-decided]")).isChecked();
        assertThat(page.locator("#from")).hasValue("2026-02-03");
        assertThat(page.locator("#to")).hasValue("2026-02-20");
        assertThat(page.locator("input[name=unit][value=events]")).isChecked();
    }

    @Test
    void one_thing_changed_in_it_is_answered() {
        page.navigate("p/meadow-clinic/ranking?lens=as-decided&from=2026-02-03&to=2026-02-20");
        page.getByText("As it was.").click();
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile(".*ranking\\?from=2026-02-03&to=2026-02-20$"));
        assertThat(page.locator("#pareto")).isVisible();
    }

    @Test
    void a_cut_that_cannot_be_read_leads_back_to_now() {
        page.navigate("p/meadow-clinic/ranking?cut=c9");
        assertThat(page.locator(".notice.trouble")).containsText("A cut reads");
        page.getByText("The usual", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#pareto")).isVisible();
    }

    @Test
    void who_has_to_wait_is_told_so_and_keeps_the_form() {
        var answer = page.navigate("p/meadow-clinic/ranking?cut=c999.a999.t99&unit=primary");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(page.locator(".notice.trouble")).hasText("Ask again in a moment");
        assertThat(page.locator("input[name=unit][value=primary]")).isChecked();
    }
}
