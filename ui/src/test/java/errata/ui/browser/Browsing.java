package errata.ui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The system's Chromium, opened once for a test class; console errors and broken scripts are kept.
final class Browsing implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// A refused form and a question overtaken by a newer one are no troubles.
    private static final List<String> EXPECTED =
            List.of("Failed to load resource", "Response Status Error Code 422", "htmx:sendAbort", "htmx:afterRequest");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("ERRATA_CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(QUIET));
    final List<String> troubles = new ArrayList<>();

    static Browser.NewContextOptions usual() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800).setReducedMotion(ReducedMotion.REDUCE);
    }

    BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /// A context in which somebody of this name reads.
    BrowserContext reader(String name, URL home, Browser.NewContextOptions options) {
        var context = context(options);
        context.addCookies(List.of(new Cookie("errata_actor", name).setUrl(home.toString())));
        return context;
    }

    Page page(BrowserContext context) {
        var page = context.newPage();
        page.onPageError(error -> troubles.add(page.url() + " " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && EXPECTED.stream().noneMatch(message.text()::contains)) {
                troubles.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
