package errata.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holds for every page: no grave barrier in either theme, no broken script or policy, nothing cut off.
@BrowserTest
class EveryPageIT {

    private final List<String> found = new ArrayList<>();

    @Test
    void every_page_is_open_to_everybody_by_day_and_by_night(Guest guest) {
        var page = guest.open("");
        for (var address : Pages.ALL) {
            page.navigate(address);
            page.waitForFunction("() => !document.querySelector('.htmx-request')");
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                look(page, theme, address);
            }
            if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")) {
                found.add(address + " is wider than the window");
            }
        }
        assertThat(found).isEmpty();
    }

    private void look(Page page, ColorScheme theme, String address) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        Barriers.graveOn(page).forEach(barrier -> found.add("%s (%s) %s".formatted(address, theme, barrier)));
    }
}
