package errata.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finding traces: facets, chips, views, and a trace too long for one page.
@BrowserTest
class LibraryIT {

    private static final String HUGE = "p/meadow-clinic/traces/00000000000000000000000000003000";

    private Page page;

    @BeforeEach
    void sit(Guest guest) {
        page = guest.open("p/meadow-clinic/traces");
    }

    @Test
    void values_are_chosen_in_the_drawer_which_stays_open_and_the_address_says_them() {
        page.getByText("Filters").first().click();
        page.getByLabel("medium-chat-2").check();
        assertThat(page.locator(".filter-chip")).hasCount(1);
        assertThat(page.locator("#facets")).isVisible();
        page.getByLabel("small-chat-2").check();
        assertThat(page.locator(".filter-chip")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("model=small-chat-2&model=medium-chat-2"));
        page.keyboard().press("Escape");
        assertThat(page.locator("#facets")).isHidden();
        page.locator(".filter-chip").first().click();
        assertThat(page.locator(".filter-chip")).hasCount(1);
        page.goBack();
        assertThat(page.locator(".filter-chip")).hasCount(2);
    }

    @Test
    void a_score_is_asked_for_as_people_write_it() {
        page.getByText("Filters").first().click();
        page.getByText("Feedback score").click();
        page.locator("#facet-scores input").first().fill("≥ 0.5");
        page.locator("#facet-scores input").first().press("Enter");
        assertThat(page).hasURL(Pattern.compile("feedback\\.(helpful|faithful)=%3E%3D0.5"));
    }

    @Test
    void a_view_is_kept_in_this_browser_and_leads_back() {
        page.navigate("p/meadow-clinic/traces?status=error&since=30d");
        page.locator(".views summary").click();
        page.locator("#view-name").fill("Broken lately");
        page.locator("#view-name").press("Enter");
        page.navigate("p/meadow-clinic/traces");
        page.locator(".views summary").click();
        page.locator(".views").getByText("Broken lately").click();
        assertThat(page).hasURL(Pattern.compile("status=error"));
        assertThat(page.locator(".filter-chip")).hasCount(2);
    }

    @Test
    void filters_work_without_javascript(Guest guest) {
        var plain = guest.openWithoutScripts("p/meadow-clinic/traces");
        plain.getByText("Filters").first().click();
        plain.locator("#facets input[value='medium-chat-2']").check();
        plain.locator("#facets input[value='medium-chat-2']").press("Enter");
        assertThat(plain.locator(".filter-chip")).hasCount(1);
        plain.locator("tbody .cover").first().click();
        assertThat(plain.locator(".said-row")).containsText("helpful");
    }

    @Test
    void feedback_and_facts_stand_on_a_face_of_their_own_and_lead_to_like_traces() {
        page.locator("tbody .cover").first().click();
        page.getByText("Facts").click();
        assertThat(page.locator(".feedback-list")).containsText("It booked the wrong day.");
        assertThat(page.locator(".facts-face")).containsText("of them 400 cached");
        page.getByText("find_slots").click();
        assertThat(page).hasURL(Pattern.compile("tool=find_slots"));
    }

    @Test
    void thousands_of_spans_come_in_parts_as_one_reads_on() {
        page.navigate(HUGE + "?tab=spans");
        assertThat(page.locator(".span-row")).hasCount(100);
        assertThat(page.locator(".tabs")).containsText("3000");
        page.locator(".more-row").scrollIntoViewIfNeeded();
        assertThat(page.locator(".span-row")).hasCount(200);
        var long7 = page.locator(".span-row").nth(7);
        long7.locator("summary").first().click();
        long7.getByText("Load the whole text").click();
        assertThat(long7.getByText("Load the whole text")).hasCount(0);
        assertThat(page.locator(".span-row")).hasCount(200);
    }
}
