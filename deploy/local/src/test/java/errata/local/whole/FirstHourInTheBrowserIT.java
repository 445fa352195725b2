package errata.local.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The first hour of a new user by keyboard, in a real browser, through every real service.
@ExtendWith(RunningErrata.class)
class FirstHourInTheBrowserIT {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Test
    void a_trace_is_read_by_keyboard_and_leads_the_ranking(RunningErrata errata) {
        var me = Person.of(errata.base(), errata.newProject("First hour", "wall"));
        var rude = Person.json().put("name", "Rude").put("accept", true).put("severity", "major");
        rude.putObject("definition").put("text", "Sends people away.");
        me.decide("POST", "/categories", rude);
        me.trace(Traces.chat(1, Instant.now(), "Can you help me?", "<script>alert(1)</script> Go away."));
        Traces.awaitSettled(me, 1);

        try (var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var browser = playwright.chromium().launch(options());
            var page = browser.newPage();
            page.onDialog(dialog -> {
                throw new AssertionError("a trace ran a script");
            });
            read(page, errata.base() + "/p/" + me.project());
            browser.close();
        }
    }

    private static void read(Page page, String project) {
        page.navigate(project + "/traces");
        page.getByText("Can you help me?").first().click();
        page.waitForSelector("#stage[data-ready]");
        assertThat(page.locator("#stage")).containsText("<script>alert(1)</script> Go away.");

        page.keyboard().press("n");
        page.keyboard().type("Sends a person away.");
        page.getByText("Save note").click();
        assertThat(page.locator("#stage")).containsText("Sends a person away.");
        page.keyboard().press("1");
        assertThat(page.locator(".cat[data-verdict='present']")).hasCount(1);
        page.keyboard().press("f");
        assertThat(page.locator(".outcome-button.fail")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("[data-save-mark]")).hasAttribute("data-state", "saved");

        page.navigate(page.url().replaceFirst("\\?.*", "") + "?tab=raw");
        assertThat(page.locator("#stage")).containsText("resourceSpans");

        page.navigate(project + "/ranking");
        assertThat(page.locator("main")).containsText("Rude");
        assertThat(page.locator("main")).containsText("1 fail");
    }

    private static BrowserType.LaunchOptions options() {
        var chromium = System.getenv().getOrDefault("ERRATA_CHROMIUM", "/usr/bin/chromium");
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(chromium))
                .setArgs(QUIET);
    }
}
