package errata.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import errata.ui.stub.StubResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for every page: no serious barrier in either theme, no broken script or policy, nothing cut off.
@QuarkusTest
@QuarkusTestResource(StubResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final String TRACE = "%032x".formatted(0x4a11ce00L + 4 * 7919L);
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final List<String> PAGES = List.of(
            "",
            "p/empty-desk",
            "p/meadow-clinic",
            "p/meadow-clinic/traces",
            "p/meadow-clinic/traces?q=nothing-fits",
            "p/meadow-clinic/traces/" + TRACE,
            "p/meadow-clinic/traces/" + TRACE + "?tab=spans",
            "p/meadow-clinic/traces/" + TRACE + "?tab=raw",
            "p/meadow-clinic/traces/" + TRACE + "?tab=history",
            "p/meadow-clinic/review",
            "p/meadow-clinic/review?sample=5a3b1e00&trace=" + TRACE,
            "p/meadow-clinic/samples/new",
            "p/meadow-clinic/codebook",
            "p/meadow-clinic/codebook/c-handoff",
            "p/meadow-clinic/codebook/merge?take=c-handoff&take=c-date",
            "p/meadow-clinic/codebook/c-date/split",
            "p/meadow-clinic/ranking",
            "p/meadow-clinic/ranking?asOf=2026-03-01T00:00:00Z&lens=restated",
            "p/meadow-clinic/ranking?window=all&unit=events&order=priority",
            "p/meadow-clinic/ranking?from=2026-02-01&to=2026-02-20&segment=service:desk&unit=primary",
            "p/meadow-clinic/ranking/traces?category=c-date",
            "p/meadow-clinic/insights",
            "p/meadow-clinic/insights/drift",
            "p/meadow-clinic/insights/drift/decisions",
            "p/meadow-clinic/insights/drift/decisions?all=true",
            "p/meadow-clinic/insights/schemes",
            "p/empty-desk/insights/schemes",
            "p/empty-desk/insights/drift/decisions",
            "p/meadow-clinic/insights/saturation",
            "p/meadow-clinic/insights/agreement",
            "p/meadow-clinic/insights/together",
            "p/meadow-clinic/history",
            "p/meadow-clinic/traces?model=small-chat-2&since=7d",
            "p/meadow-clinic/traces/" + TRACE + "?tab=facts",
            "p/meadow-clinic/import",
            "p/meadow-clinic/import/t0",
            "p/meadow-clinic/import/t1",
            "p/meadow-clinic/import/labels/l0",
            "p/meadow-clinic/import/labels/l0?layout=wide",
            "p/meadow-clinic/import/codebook",
            "p/meadow-clinic/operations",
            "p/meadow-clinic/operations/refusals/r3",
            "p/meadow-clinic/operations/retention?days=2",
            "p/meadow-clinic/sending",
            "p/empty-desk/import",
            "p/empty-desk/operations",
            "p/empty-desk/sending",
            "p/meadow-clinic/nowhere");

    @TestHTTPResource("/")
    URL home;

    private Browsing browsing;

    @BeforeAll
    void open() {
        browsing = new Browsing();
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void has_no_grave_barrier_and_breaks_no_rule(ColorScheme theme) {
        try (var context = browsing.context(Browsing.usual().setColorScheme(theme))) {
            var page = browsing.page(context);
            var found = new ArrayList<String>();
            for (String path : PAGES) {
                page.navigate(home + path);
                page.waitForFunction("() => !document.querySelector('.htmx-request')");
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(v -> GRAVE.contains(v.getImpact()))
                                .flatMap(v -> v.getNodes().stream()
                                        .map(n -> path + " " + v.getId() + " " + n.getTarget() + " "
                                                + n.getFailureSummary()))
                                .forEach(found::add);
                if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")) {
                    found.add(path + " is wider than the window");
                }
            }
            assertThat(found).isEmpty();
            assertThat(browsing.troubles).isEmpty();
        }
    }
}
