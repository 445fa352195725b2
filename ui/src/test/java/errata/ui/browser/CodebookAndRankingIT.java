package errata.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The palette, the slider of the ranking, and the forms that merge and split, by keyboard.
@BrowserTest
class CodebookAndRankingIT {

    private Page page;

    @BeforeEach
    void sit(Guest guest) {
        page = guest.open("p/meadow-clinic");
    }

    @Test
    void the_palette_opens_by_key_narrows_as_one_types_and_goes_where_one_chose() {
        page.keyboard().press("Control+k");
        assertThat(page.locator("[data-palette-input]")).isFocused();
        page.keyboard().type("in");
        assertThat(page.locator("[data-palette-list] a").filter(has("Intake"))).hasCount(1);
        page.keyboard().type("take");
        assertThat(page.locator("[data-palette-list] a")).hasCount(1);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/operations$"));
    }

    @Test
    void the_palette_is_walked_by_arrows_and_left_by_escape() {
        page.keyboard().press("Control+k");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-palette-list] a").nth(1)).hasAttribute("aria-selected", "true");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette")).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*/p/meadow-clinic$"));
    }

    @Test
    void the_slider_goes_back_in_time_by_arrow_keys_and_keeps_the_focus() {
        page.navigate("p/meadow-clinic/ranking");
        var slider = page.locator("[data-range]");
        slider.focus();
        String now = slider.getAttribute("aria-valuetext");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        page.waitForURL(Pattern.compile(".*asOf=.*"));
        assertThat(page.locator("h1")).containsText("as of");
        assertThat(page.locator("[data-range]")).isFocused();
        assertThat(page.locator("[data-range]").getAttribute("aria-valuetext")).isNotEqualTo(now);
        page.getByText("Back to now").click();
        assertThat(page.locator("h1")).hasText("Ranking");
    }

    @Test
    void a_merge_shows_what_the_count_will_be_and_sends_survivor_and_reason() {
        page.navigate("p/meadow-clinic/codebook/merge");
        page.locator("[name='take'][value='c-handoff']").check();
        page.locator("[name='take'][value='c-date']").check();
        assertThat(page.locator("#preview")).containsText("together");
        page.locator("[name='into'][value='c-date']").check();
        page.locator("#rationale").fill("Same cause, same fix.");
        page.locator("form[data-merge] .button.primary").click();
        page.waitForURL(url -> !url.endsWith("/merge"));
        assertThat(Stub.writes())
                .anyMatch(w -> w.contains("/codebook/merges")
                        && w.contains("\"into\":\"c-date\"")
                        && w.contains("c-handoff")
                        && w.contains("Same cause, same fix."));
    }

    @Test
    void a_refusal_stands_beside_its_form_which_keeps_what_was_typed() {
        page.navigate("p/meadow-clinic/codebook/c-date");
        var taken = page.evaluate("() => fetch('/api/projects/meadow-clinic/codebook').then(r => r.json())"
                        + ".then(book => book.categories.find(c => c.id === 'c-handoff').name)")
                .toString();
        page.locator("#new-name").fill(taken);
        page.locator("form[action$='/name'] button").click();
        assertThat(page.locator("form[action$='/name'] .trouble")).containsText("already called");
        assertThat(page.locator(".trouble")).hasCount(1);
        assertThat(page.locator("#new-name")).hasValue(taken);
    }

    @Test
    void a_category_is_retired_found_under_retired_and_restored() {
        page.navigate("p/meadow-clinic/codebook/c-date");
        page.getByText("Retire this category").click();
        page.locator("#why-retire").fill("The calendar was replaced");
        page.locator("form[action$='/retire'] button").click();
        assertThat(page.locator(".notice").filter(has("The calendar was replaced")))
                .isVisible();
        page.navigate("p/meadow-clinic/codebook");
        page.locator("details.past summary").filter(has("Retired")).click();
        page.locator("details.past[open] a").first().click();
        page.locator("#why-restore").fill("It came back");
        page.locator("form[action$='/restore'] button").click();
        assertThat(page.locator("#severity-title")).isVisible();
        assertThat(Stub.writes())
                .anyMatch(w -> w.contains("/c-date/retire"))
                .anyMatch(w -> w.contains("/c-date/restore"));
        var impact = "api/projects/meadow-clinic/codebook/impact";
        assertThat(page.request().get(impact + "?retire=c-date").text())
                .contains("\"change\":\"retire\"")
                .contains("\"leaving\":");
        assertThat(page.request().get(impact).text()).contains("VALUE_INVALID");
    }

    @Test
    void a_split_takes_more_parts_and_keeps_what_was_written() {
        page.navigate("p/meadow-clinic/codebook/c-date/split");
        page.locator("#name-1").fill("Wrong day");
        page.getByText("One more part").click();
        assertThat(page.locator("#name-3")).isVisible();
        assertThat(page.locator("#name-1")).hasValue("Wrong day");
        page.locator("#name-2").fill("Wrong time");
        page.locator("#text-2").fill("Names an hour that was not offered.");
        page.locator("#rationale").fill("Two causes, two fixes.");
        page.locator("main .button.primary").click();
        page.waitForURL(url -> !url.endsWith("/split"));
        assertThat(Stub.writes())
                .anyMatch(w -> w.contains("/codebook/splits") && w.contains("Wrong day") && w.contains("Wrong time"));
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
