package errata.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The home of a project, what moves on it by itself, and the ways to ask the ranking for something else.
@BrowserTest
class DashboardIT {

    private Page page;

    @BeforeEach
    void sit(Guest guest) {
        page = guest.open("p/meadow-clinic");
    }

    @Test
    void the_first_sentence_says_what_to_fix_and_why() {
        assertThat(page.locator("#first h2")).hasText("Fix Claims an action it did not take first");
        assertThat(page.locator("#first .hero-why"))
                .hasText("17 of 120 traces (9.0–21.5 %); fixing it alone would clear 14 of 52 failing traces.");
        assertThat(page.locator("#first .hero-basis")).containsText("Since release 2.4 (120 reviewed)");
        assertThat(page.locator("#turns")).containsText("Too many questions");
        assertThat(page.locator("#wait")).containsText("Date handling is stale");
    }

    @Test
    void what_somebody_decides_shows_by_itself_and_the_focus_stays() {
        page.navigate("p/meadow-clinic/ranking?unit=events");
        var read = page.locator("#ranking-head .lede");
        int before = Integer.parseInt(read.textContent().split(" ")[0]);
        var link = page.locator("#which-said a").first();
        link.focus();
        page.waitForResponse(response -> response.url().endsWith("/ranking?unit=events"), () -> Stub.move());
        assertThat(read).containsText((before + 1) + " traces read");
        assertThat(link).isFocused();
    }

    @Test
    void the_past_does_not_listen() {
        page.navigate("p/meadow-clinic/ranking?cut=c100.a100.t9");
        assertThat(page.locator("[data-changes]")).hasCount(0);
    }

    @Test
    void weighted_rates_name_their_design_and_a_stratum_nobody_read() {
        page.navigate("p/meadow-clinic/ranking?window=all");
        assertThat(page.locator("#picture")).containsText("weighted by stratum");
        assertThat(page.locator("#strata")).containsText("1 stratum not read yet");
        page.getByLabel("Without All traces").click();
        assertThat(page.locator("#strata")).hasCount(0);
        assertThat(page.locator("#table")).containsText("not told apart from");
    }

    @Test
    void a_report_is_told_as_of_the_instant_in_its_address() {
        for (String report : new String[] {"drift", "saturation", "agreement", "judges", "together"}) {
            page.navigate("p/meadow-clinic/insights/" + report + "?asOf=2026-02-07T10:00:00Z");
            assertThat(page.locator("#as-of")).hasValue(Pattern.compile("2026-02-07T10:00.*"));
        }
    }

    @Test
    void the_instant_goes_along_from_one_report_to_the_next() {
        page.navigate("p/meadow-clinic/insights/drift?asOf=2026-02-07T10:00:00Z");
        page.getByText("Saturation", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#as-of")).hasValue(Pattern.compile("2026-02-07T10:00.*"));
        page.getByText("Then and now").click();
        assertThat(page).hasURL(Pattern.compile(".*/insights\\?nowAsOf=2026-02-07T10:00:00Z$"));
    }

    @Test
    void an_instant_of_which_nothing_is_told_leads_back_to_now() {
        page.navigate("p/empty-desk/insights/agreement?asOf=2026-02-07T10:00:00Z");
        assertThat(page.locator(".empty h2")).hasText("No trace was read by two people at that instant");
        page.getByText("Back to now").click();
        assertThat(page).hasURL(Pattern.compile(".*/insights/agreement$"));
        assertThat(page.locator(".empty h2")).hasText("No trace was read by two people yet");
    }

    @Test
    void a_judge_too_weak_and_what_cannot_be_corrected_are_told_in_words() {
        page.navigate("p/meadow-clinic/insights/judges");
        assertThat(page.locator("main")).containsText("judge-small-chat@p2");
        assertThat(page.locator("main")).containsText("too weak");
        assertThat(page.locator("main")).containsText("what it misses is unknown");
        assertThat(page.locator("main")).containsText("Under older definitions");
    }

    @Test
    void the_picture_can_be_taken_along_and_the_table_too() {
        page.navigate("p/meadow-clinic/ranking");
        for (String kind : new String[] {"svg", "png"}) {
            page.locator(".take summary").click();
            var taken = page.waitForDownload(
                    () -> page.locator("[data-picture='" + kind + "']").click());
            assertThat(taken.suggestedFilename()).isEqualTo("ranking." + kind);
            assertThat(taken.path().toFile().length()).isGreaterThan(2000);
            if (kind.equals("svg")) {
                assertThat(taken.path())
                        .content()
                        .contains(": what to fix first")
                        .contains("cut c140");
            }
        }
        page.locator(".take summary").click();
        var table = page.waitForDownload(() -> page.locator(".take a").click());
        assertThat(table.path()).content().startsWith("rank,category,name").contains("Date handling");
    }

    @Test
    void the_ranking_plays_through_time_and_stops_at_a_cut() {
        page.navigate("p/meadow-clinic/ranking?asOf=2000-01-01T00:00:00Z");
        page.locator("[data-play]").click();
        assertThat(page.locator("[data-play]")).hasAttribute("aria-pressed", "true");
        page.waitForCondition(() -> !"0".equals(page.locator("[data-range]").inputValue()));
        page.locator("[data-play]").click();
        page.waitForURL(Pattern.compile(".*cut=c\\d+.*"));
        assertThat(page.locator("h1")).containsText("as of");
    }

    @Test
    void decisions_are_compared_one_by_one_and_a_rebuild_is_asked_for() {
        page.navigate("p/meadow-clinic/insights/drift/decisions");
        assertThat(page.locator("[data-shifts][data-done]")).hasCount(1);
        assertThat(page.locator("[data-shifts] tr a").first()).hasText("Compare");
        page.navigate("p/meadow-clinic/operations");
        assertThat(page.locator("#projection")).containsText("Counting stopped at entry a141");
        page.waitForResponse(
                response -> response.url().endsWith("/operations/rebuild"),
                () -> page.getByText("Build it anew").click());
        assertThat(Stub.writes()).anyMatch(w -> w.contains("/rebuild"));
    }
}
