package errata.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Somebody who opens pages during one test. Addresses are below the home page: `p/meadow-clinic/ranking`.
///
/// When they leave, their browser has forgotten them, and no page may have thrown an error or broken the policy.
final class Guest {

    /// A refused form and a question overtaken by a newer one are no troubles.
    private static final List<String> EXPECTED =
            List.of("Failed to load resource", "Response Status Error Code 422", "htmx:sendAbort", "htmx:afterRequest");

    private final Chromium chromium;
    private final String home;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    Guest(Chromium chromium, String home) {
        this.chromium = chromium;
        this.home = home;
    }

    Page open(String address) {
        return open(context(usual()), address);
    }

    Page openWithoutScripts(String address) {
        return open(context(usual().setJavaScriptEnabled(false)), address);
    }

    /// As a person who has never judged anything.
    Page openAsNewReader(String address) {
        return openAs(context(usual()), address);
    }

    Page openAsNewReaderWithoutScripts(String address) {
        return openAs(context(usual().setJavaScriptEnabled(false)), address);
    }

    void leave() {
        contexts.forEach(BrowserContext::close);
        assertThat(troubles).isEmpty();
    }

    private Page openAs(BrowserContext context, String address) {
        context.addCookies(List.of(new Cookie("errata_actor", "reader-" + UUID.randomUUID()).setUrl(home)));
        return open(context, address);
    }

    private Page open(BrowserContext context, String address) {
        var page = context.newPage();
        page.onPageError(error -> troubles.add(page.url() + " " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && EXPECTED.stream().noneMatch(message.text()::contains)) {
                troubles.add(page.url() + " " + message.text());
            }
        });
        page.navigate(address);
        return page;
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        var context = chromium.context(options);
        contexts.add(context);
        return context;
    }

    private Browser.NewContextOptions usual() {
        return new Browser.NewContextOptions()
                .setBaseURL(home)
                .setViewportSize(1280, 800)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
