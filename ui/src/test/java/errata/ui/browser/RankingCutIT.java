package errata.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The line that says which cut of the ranking one looks at, and the form behind it.
@BrowserTest
class RankingCutIT {

    private static final int FOLD = 800;

    private Page page;

    @BeforeEach
    void sit(Guest guest) {
        page = guest.open("p/meadow-clinic/ranking");
    }

    @Test
    void the_first_five_are_seen_without_scrolling() {
        var fifth = page.locator("#pareto [data-category]").nth(4).boundingBox();
        assertThat(fifth.y + fifth.height).isLessThanOrEqualTo(FOLD);
        assertThat(page.locator(".change-form")).isHidden();
    }

    @Test
    void a_window_and_a_segment_are_chosen_by_keyboard_and_taken_away_one_by_one() {
        assertThat(page.locator("#which-said")).containsText("Since release 2.4");
        page.locator(".change summary").focus();
        page.keyboard().press("Enter");
        page.locator("#from").fill("2026-02-03");
        page.locator("#to").fill("2026-02-20");
        assertThat(page.locator("#window-between")).isChecked();
        page.locator("#segment").selectOption("service:desk");
        page.keyboard().press("Tab");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile(".*ranking\\?from=2026-02-03&to=2026-02-20&segment=service%3Adesk$"));
        assertThat(page.locator("#which-said")).containsText("3 Feb 2026 to 20 Feb 2026");
        page.getByLabel("Without service:desk").click();
        page.waitForURL(Pattern.compile(".*ranking\\?from=2026-02-03&to=2026-02-20$"));
        page.goBack();
        assertThat(page.getByLabel("Without service:desk")).isVisible();
    }

    @Test
    void a_named_window_takes_the_days_away() {
        page.navigate("p/meadow-clinic/ranking?from=2026-02-03&to=2026-02-20&unit=events");
        page.locator(".change summary").click();
        page.getByText("At any time").click();
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile(".*ranking\\?window=all&unit=events$"));
    }

    @Test
    void stale_verdicts_are_left_out_by_a_switch_that_stays_in_the_address() {
        page.navigate("p/meadow-clinic/ranking?window=all");
        page.locator(".change summary").click();
        page.getByText("Leave stale verdicts out").click();
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile(".*window=all&stale=out$"));
        assertThat(page.locator("#which-said")).containsText("stale verdicts left out");
    }

    @Test
    void what_cannot_be_understood_is_told_beside_its_field_and_a_ranking_shown() {
        page.navigate("p/meadow-clinic/ranking?asOf=yesterday&from=2026-02-20&to=2026-02-03");
        assertThat(page.locator("#as-of-said")).containsText("no instant");
        assertThat(page.locator("#to-fault")).containsText("before the first");
        assertThat(page.locator("#pareto")).isVisible();
    }

    @Test
    void the_form_works_without_javascript(Guest guest) {
        var plain = guest.openWithoutScripts("p/meadow-clinic/ranking");
        plain.locator(".change summary").click();
        plain.getByText("First failures.").click();
        plain.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(plain.locator("#which-said")).containsText("counted by first failures");
    }
}
